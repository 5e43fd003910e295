class InLoop {
    private final AsyncLock disk = new AsyncLock();

    @Async
    Task<Void> writeAll(List<String> pages) {
        for (String page : pages) {
            await(disk.acquire()); // expect: AcquireWithoutFinally
            await(write(page));
            disk.release();
        }
        return Task.done();
    }

    @Async
    Task<Void> write(String page) {
        await(yieldNow());
        return Task.done();
    }
}
