class ReacquireCancelled {
    private final AsyncLock lock = new AsyncLock();
    private final List<String> work = new ArrayList<>();

    @Async
    Task<Void> drain() {
        await(lock.acquire());
        try {
            while (!work.isEmpty()) {
                String next = work.remove(0);
                lock.release();
                try {
                    await(handle(next));
                } finally {
                    await(lock.acquire());
                }
            }
        } finally {
            lock.release(); // expect: ReleaseNotHeld
        }
        return Task.done();
    }

    @Async
    Task<Void> handle(String item) {
        await(yieldNow());
        return Task.done();
    }
}
