class SwitchCase {
    private final AsyncLock lock = new AsyncLock();
    private String state = "new";

    @Async
    Task<String> step(String command) {
        await(lock.acquire());
        switch (command) {
            case "start":
                state = "running";
                break;
            case "stop":
                state = "stopped";
                break;
            default:
                return Task.of("unknown"); // expect: AcquireNotReleased
        }
        lock.release();
        return Task.of(state);
    }
}
