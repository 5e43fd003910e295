class InnerLockOnly {
    private final AsyncLock accounts = new AsyncLock();
    private final AsyncLock journal = new AsyncLock();
    private final List<String> lines = new ArrayList<>();

    @Async
    Task<Integer> record(String line) {
        await(accounts.acquire());
        try {
            await(journal.acquire());
            if (line.isBlank()) {
                return Task.of(0); // expect: AcquireNotReleased
            }
            lines.add(line);
            journal.release();
            return Task.of(lines.size());
        } finally {
            accounts.release();
        }
    }
}
