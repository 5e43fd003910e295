class GuardedToo {
    private final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded("lock")
    native Task<Void> write(byte[] data); // expect: AsyncNative

    @Async
    Task<Void> writeAll(List<byte[]> all) {
        for (byte[] each : all) {
            await(write(each));
        }
        return Task.done();
    }
}
