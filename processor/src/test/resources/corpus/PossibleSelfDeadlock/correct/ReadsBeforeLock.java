class ReadsBeforeLock {
    private final AsyncLock lock = new AsyncLock();
    private final Set<String> members = new HashSet<>();

    @Async
    @Guarded("lock")
    Task<Set<String>> members() {
        await(yieldNow());
        return Task.of(Set.copyOf(members));
    }

    @Async
    Task<Void> addAll(ReadsBeforeLock other) {
        Set<String> theirs = await(other.members());
        try (AsyncLock.Held held = await(lock.hold())) {
            await(yieldNow());
            members.addAll(theirs);
        }
        return Task.done();
    }
}
