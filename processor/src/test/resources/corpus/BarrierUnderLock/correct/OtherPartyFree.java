class OtherPartyFree {
    private final AsyncLock lock = new AsyncLock();
    private final AsyncBarrier meeting = new AsyncBarrier(2);

    @Async
    @Guarded("lock")
    Task<Void> writer() {
        await(meeting.await());
        return Task.done();
    }

    @Async
    Task<Void> reader() {
        await(meeting.await());
        return Task.done();
    }
}
