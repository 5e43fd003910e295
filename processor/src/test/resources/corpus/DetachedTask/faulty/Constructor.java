/** Work that is started in a constructor and an initializer, and forgotten. */
class Constructor {
    private final List<String> lines = new ArrayList<>();

    {
        warmUp(); // expect: DetachedTask
    }

    Constructor(String file) {
        load(file); // expect: DetachedTask
        lines.add("header");
    }

    @Async
    Task<Void> load(String file) {
        await(yieldNow());
        lines.add(file);
        return Task.done();
    }

    @Async
    Task<Void> warmUp() {
        return Task.done();
    }
}
