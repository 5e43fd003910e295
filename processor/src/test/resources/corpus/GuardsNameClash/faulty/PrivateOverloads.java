class PrivateOverloads {
    private static class Request {}

    private static class Answer {}

    private final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("lock")
    private Task<Void> send(Request request) {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("lock")
    private Task<Void> send(Answer answer) { // expect: GuardsNameClash
        await(yieldNow());
        return Task.done();
    }

    @Async
    Task<Void> all() {
        await(send(new Request()));
        return send(new Answer());
    }
}
