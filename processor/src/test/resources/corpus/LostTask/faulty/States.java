/** A task that was made just now is pending, and then lost. */
class States {
    @Async
    Task<Integer> check(int port) {
        await(sleep(Duration.ofMillis(port)));
        return Task.of(port);
    }

    boolean isUp(int port) {
        return check(port).isDone(); // expect: LostTask
    }

    @Async
    Task<Boolean> failed(int port) {
        await(yieldNow());
        return Task.of((check(port)).exception() != null); // expect: LostTask
    }

    void probe(int port) {
        check(port).cancel(); // expect: LostTask
    }
}
