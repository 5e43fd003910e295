class InLambda {
    @interface Blocking {}

    private final Map<Integer, String> cache = new HashMap<>();

    @Blocking
    private String load(int id) {
        return String.valueOf(id);
    }

    @Async
    Task<Integer> loadAll(List<Integer> ids) {
        return TaskGroup.run(group -> {
            for (int id : ids) {
                group.createTask(() -> {
                    cache.put(id, load(id)); // expect: BlockingMethod
                    return Task.done();
                });
            }
            return Task.of(cache.size());
        });
    }
}
