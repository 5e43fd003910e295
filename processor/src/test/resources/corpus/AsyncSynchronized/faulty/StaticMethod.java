class StaticMethod {
    private static StaticMethod instance;

    @Async
    static synchronized Task<StaticMethod> instance() { // expect: AsyncSynchronized
        if (instance == null) {
            await(sleep(Duration.ofMillis(5)));
            instance = new StaticMethod(); // expect: CheckThenAwait
        }
        return Task.of(instance);
    }
}
