class Pair {
    private int value;

    @Async
    Task<Integer> read() {
        await(yieldNow());
        return Task.of(value + readAsync());
    }

    int readAsync() {
        return value;
    }

    static class Other {
        int read$async() {
            return 1;
        }
    }
}
