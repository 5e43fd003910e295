class HeldNotClosed {
    private final AsyncLock lock = new AsyncLock();
    private final Set<String> names = new HashSet<>();

    @Async
    Task<Boolean> register(String name) {
        AsyncLock.Held held = await(lock.hold());
        if (!names.add(name)) {
            return Task.of(false); // expect: AcquireNotReleased
        }
        held.close();
        return Task.of(true);
    }
}
