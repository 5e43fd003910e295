class OnType {
    @interface Blocking {}

    @Blocking
    interface Store {
        byte[] read(String key);

        void write(String key, byte[] value);
    }

    @Async
    Task<Integer> copy(Store from, Store to, List<String> keys) {
        int bytes = 0;
        for (String key : keys) {
            byte[] value = from.read(key); // expect: BlockingMethod
            to.write(key, value); // expect: BlockingMethod
            bytes += value.length;
            await(yieldNow());
        }
        return Task.of(bytes);
    }
}
