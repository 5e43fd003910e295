interface BarrierOfInterface {
    AsyncBarrier START = new AsyncBarrier(2);

    @Async
    @Barrier("START") // expect: AbstractGuards
    Task<Void> begin(int party);

    class Runner implements BarrierOfInterface {
        @Override
        @Async
        public Task<Void> begin(int party) {
            await(sleep(Duration.ofMillis(party)));
            return Task.done();
        }
    }
}
