class InLambda {
    private final AsyncLock lock = new AsyncLock();

    Supplier<Object> maker() {
        return () -> {
            class Counter {
                private final AsyncBarrier start = new AsyncBarrier(2);

                @Async
                @Barrier("start") // expect: GuardOwner
                Task<Integer> count() {
                    await(yieldNow());
                    return Task.of(1);
                }
            }
            return new Counter();
        };
    }
}
