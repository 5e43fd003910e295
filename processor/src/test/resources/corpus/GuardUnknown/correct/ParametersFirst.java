class ParametersFirst {
    private final String lock = "hidden by the parameter";

    @Async
    @Guarded("lock")
    Task<Integer> with(AsyncLock lock) {
        await(yieldNow());
        return Task.of(this.lock.length());
    }

    record Request(String path, AsyncSemaphore limit) {}

    @Async
    @Guarded("request.limit")
    Task<String> serve(Request request) {
        await(yieldNow());
        return Task.of(request.path());
    }
}
