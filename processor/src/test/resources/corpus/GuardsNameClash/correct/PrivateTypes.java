class PrivateTypes {
    private static class Request {}

    private static class Answer {}

    private final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("lock")
    private Task<Void> send(Request request, int times) {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("lock")
    private Task<Void> send(Answer answer) {
        await(yieldNow());
        return Task.done();
    }

    @Async
    private Task<Void> sendFreely(Answer answer) {
        return Task.done();
    }

    @Async
    Task<Void> all() {
        await(send(new Request(), 2));
        await(send(new Answer()));
        return sendFreely(new Answer());
    }
}
