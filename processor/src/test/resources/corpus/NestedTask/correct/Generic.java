/** A result of any type, which nobody says is a task. */
class Generic<T> {
    private final AsyncLock lock = new AsyncLock();

    @Async
    <R> Task<R> locked(AsyncCallable<R> body) throws Exception {
        await(lock.acquire());
        try {
            return body.call();
        } finally {
            lock.release();
        }
    }

    @Async
    Task<T> identity(T value) {
        await(yieldNow());
        return Task.of(value);
    }

    @Async
    Task<String> run(Generic<String> strings) throws Exception {
        return Task.of(await(locked(() -> strings.identity("a"))) + await(strings.identity("b")));
    }
}
