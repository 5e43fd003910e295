record RecordComponent(AsyncLock lock, List<String> lines) {
    @Async
    @Guarded("lock")
    Task<Integer> add(String line) {
        await(yieldNow());
        lines.add(line);
        return Task.of(lines.size());
    }
}
