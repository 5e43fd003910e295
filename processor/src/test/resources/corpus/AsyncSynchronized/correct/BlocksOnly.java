class BlocksOnly {
    private final List<String> log = Collections.synchronizedList(new ArrayList<>());
    private int written;

    @Async
    Task<Integer> write(List<String> lines) {
        for (String line : lines) {
            synchronized (log) {
                log.add(line);
                written++;
            }
            await(yieldNow());
        }
        return Task.of(written);
    }

    static synchronized void reset(BlocksOnly all) {
        all.written = 0;
    }
}
