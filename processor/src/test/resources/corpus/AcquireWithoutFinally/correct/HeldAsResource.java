class HeldAsResource {
    private final AsyncLock lock = new AsyncLock();
    private final Map<String, Integer> seats = new HashMap<>();

    @Async
    Task<Boolean> book(String show) {
        try (AsyncLock.Held held = await(lock.hold())) {
            await(sleep(Duration.ofMillis(1)));
            return Task.of(seats.merge(show, -1, Integer::sum) >= 0);
        }
    }
}
