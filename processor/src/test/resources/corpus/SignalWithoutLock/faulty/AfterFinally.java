class AfterFinally {
    private final AsyncCondition changed = new AsyncCondition();
    private final Deque<String> queue = new ArrayDeque<>();

    @Async
    Task<Void> put(String item) {
        await(changed.acquire());
        try {
            queue.add(item);
        } finally {
            changed.release();
        }
        changed.signal(); // expect: SignalWithoutLock
        return Task.done();
    }
}
