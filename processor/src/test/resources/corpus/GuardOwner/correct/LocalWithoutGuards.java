class LocalWithoutGuards {
    private final AsyncLock lock = new AsyncLock();

    AsyncCallable<Integer> make(int value) {
        class Job implements AsyncCallable<Integer> {
            @Override
            @Async
            public Task<Integer> call() {
                try (AsyncLock.Held held = await(lock.hold())) {
                    await(yieldNow());
                    return Task.of(value);
                }
            }
        }
        return new Job();
    }
}
