class BeforeRelease {
    private final AsyncCondition changed = new AsyncCondition();
    private final Deque<String> queue = new ArrayDeque<>();

    @Async
    Task<Void> put(String item) {
        await(changed.acquire());
        try {
            queue.add(item);
            changed.signal();
        } finally {
            changed.release();
        }
        return Task.done();
    }
}
