class FieldsOnly {
    final AsyncLock lock = new AsyncLock();

    @Guarded("lock")
    private int total;

    @Async
    Task<Integer> add(int amount) {
        try (AsyncLock.Held held = await(lock.hold())) {
            total += amount;
            return Task.of(total);
        }
    }
}
