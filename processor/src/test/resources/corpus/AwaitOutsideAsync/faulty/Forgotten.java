class Forgotten {
    private final Map<Integer, String> cache = new HashMap<>();

    @Async
    Task<String> load(int id) {
        await(sleep(Duration.ofMillis(id)));
        return Task.of("item");
    }

    Task<String> cached(int id) {
        if (!cache.containsKey(id)) {
            cache.put(id, await(load(id))); // expect: AwaitOutsideAsync
        }
        return Task.of(cache.get(id));
    }

    public static void main(String[] arguments) {
        System.out.println(await(new Forgotten().load(1))); // expect: AwaitOutsideAsync
    }
}
