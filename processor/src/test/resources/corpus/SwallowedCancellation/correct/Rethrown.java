class Rethrown {
    private final List<String> log = new ArrayList<>();

    @Async
    Task<String> read(Task<String> source) throws Throwable {
        try {
            return Task.of(await(source));
        } catch (CancelledError e) {
            log.add("cancelled");
            throw e;
        } catch (Throwable e) {
            log.add("failed");
            return Task.of("");
        }
    }

    @Async
    Task<String> wrapped(Task<String> source) {
        try {
            return Task.of(await(source));
        } catch (Throwable e) {
            if (e instanceof CancelledError cancelled) {
                throw cancelled;
            }
            return Task.failed(new IllegalStateException("can't read", e));
        }
    }
}
