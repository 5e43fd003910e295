class Merge {
    private final AsyncLock lock = new AsyncLock();
    private final Set<String> members = new HashSet<>();

    @Async
    @Guarded("lock")
    Task<Set<String>> members() {
        await(yieldNow());
        return Task.of(Set.copyOf(members));
    }

    @Async
    @Guarded("lock")
    Task<Void> addAll(List<Merge> others) {
        for (Merge other : others) {
            members.addAll(await(other.members())); // expect: PossibleSelfDeadlock
        }
        return Task.done();
    }
}
