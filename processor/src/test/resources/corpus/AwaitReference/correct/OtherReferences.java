class OtherReferences {
    interface Blocking {
        void run() throws Exception;
    }

    Blocking latch(CountDownLatch latch) {
        return latch::await;
    }

    @Async
    Task<Void> primitives(AsyncEvent event, AsyncBarrier barrier) throws Exception {
        AsyncCallable<Boolean> first = event::await;
        AsyncCallable<Integer> second = barrier::await;
        await(first.call());
        await(second.call());
        return Task.done();
    }
}
