class GuardedToo {
    private final AsyncLock lock = new AsyncLock();
    private final List<String> lines = new ArrayList<>();

    @Async
    @Guarded("lock")
    public synchronized final CompletableFuture<Integer> append(String line) { // expect: AsyncSynchronized
        await(yieldNow());
        lines.add(line);
        return CompletableFuture.completedFuture(lines.size());
    }
}
