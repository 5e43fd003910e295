class OwnAwait {
    /** Hides the one that is imported. */
    static <T> T await(CompletableFuture<T> future) {
        return future.join();
    }

    int plain(CompletableFuture<Integer> future, CyclicBarrier barrier) throws Exception {
        barrier.await();
        return await(future) + this.await(1);
    }

    private int await(int value) {
        return value;
    }
}
