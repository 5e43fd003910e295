enum EnumConstants {
    FAST {
        @Override
        @Async
        Task<Integer> cost() { // expect: OverrideDropsGuards
            return Task.of(1);
        }
    },
    SLOW {
        @Override
        @Async
        Task<Integer> cost() { // expect: OverrideDropsGuards
            await(sleep(Duration.ofMillis(9)));
            return Task.of(9);
        }
    };

    static final AsyncLock LOCK = new AsyncLock();

    @Async
    @Guarded("EnumConstants.LOCK") // expect: AbstractGuards
    abstract Task<Integer> cost();
}
