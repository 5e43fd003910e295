class Places {
    @Async
    Task<Integer> run(Task<Integer> task) {
        return Task.of(await(task) + 1);
    }

    @Async
    Task<Integer> latch(CountDownLatch latch, AsyncEvent event) {
        await(event.await());
        return Task.of((int) latch.getCount());
    }

    void blocking(CountDownLatch latch) throws InterruptedException {
        latch.await();
    }

    int outside(Task<Integer> task) {
        return task.join();
    }
}
