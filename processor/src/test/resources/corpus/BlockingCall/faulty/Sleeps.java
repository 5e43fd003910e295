class Sleeps {
    private int attempts;

    @Async
    Task<String> poll(Task<String> source) throws InterruptedException {
        while (!source.isDone()) {
            attempts++;
            Thread.sleep(100); // expect: BlockingCall
        }
        TimeUnit.SECONDS.sleep(1); // expect: BlockingCall
        return source;
    }

    @Async
    Task<Void> pause(Object monitor) throws InterruptedException {
        synchronized (monitor) {
            monitor.wait(10); // expect: BlockingCall
        }
        java.util.concurrent.locks.LockSupport.parkNanos(1_000_000); // expect: BlockingCall
        return Task.done();
    }
}
