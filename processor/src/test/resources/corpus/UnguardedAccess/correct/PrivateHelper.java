class PrivateHelper {
    private final AsyncLock lock = new AsyncLock();

    @Guarded("lock")
    private final Map<String, Integer> seats = new HashMap<>();

    @Async
    @Guarded("lock")
    Task<Boolean> book(String show) {
        await(yieldNow());
        return Task.of(isFree(show) && seats.merge(show, -1, Integer::sum) >= 0);
    }

    private boolean isFree(String show) {
        return free(show) > 0;
    }

    private int free(String show) {
        return seats.getOrDefault(show, 0);
    }
}
