class OwnInterface {
    @FunctionalInterface
    interface Listener<E> {
        void on(E event);
    }

    private final List<Listener<String>> listeners = new ArrayList<>();

    OwnInterface() {
        listeners.add(event -> handle(event)); // expect: AsyncLambdaForVoid
        listeners.add(OwnInterface::log); // expect: AsyncLambdaForVoid
    }

    @Async
    Task<Boolean> handle(String event) {
        await(sleep(Duration.ofMillis(1)));
        return Task.of(event.isEmpty());
    }

    @Async
    static Task<Void> log(String event) {
        System.out.println(event);
        return Task.done();
    }
}
