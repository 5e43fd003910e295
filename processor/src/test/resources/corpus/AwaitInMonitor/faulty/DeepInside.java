class DeepInside {
    private final Object monitor = new Object();
    private int retries;

    @Async
    Task<String> fetch(List<Task<String>> mirrors) {
        synchronized (monitor) {
            for (Task<String> mirror : mirrors) {
                try {
                    if (retries < 3) {
                        return Task.of(await(mirror)); // expect: AwaitInMonitor
                    }
                } catch (IllegalStateException e) {
                    retries++;
                } finally {
                    await(yieldNow()); // expect: AwaitInMonitor
                }
            }
        }
        return Task.of("none");
    }
}
