class OtherLock {
    private final AsyncLock readers = new AsyncLock();
    private final AsyncLock writers = new AsyncLock();

    @Guarded("writers")
    private final List<String> lines = new ArrayList<>();

    @Async
    @Guarded("readers")
    Task<Integer> append(String line) {
        await(yieldNow());
        lines.add(line); // expect: UnguardedAccess
        return Task.of(1);
    }
}
