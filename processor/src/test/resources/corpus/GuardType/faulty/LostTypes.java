class LostTypes<T> {
    private final Map<String, Object> registry = new HashMap<>();
    private T guard;

    @Async
    @Guarded("registry.get(name)") // expect: GuardType
    Task<Void> use(String name) {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("id") // expect: GuardType
    Task<Void> useNumber(long id) {
        await(yieldNow());
        return Task.done();
    }

    @Guarded("name") // expect: GuardType
    private int count;

    private final String name = "lock";
}
