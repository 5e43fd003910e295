class AsyncInterfaces {
    interface Listener<E> {
        @Async
        Task<Void> on(E event);
    }

    private final List<Listener<String>> listeners = new ArrayList<>();
    private final AsyncRunnable first = () -> log("first");
    private final AsyncConsumer<String> second = AsyncInterfaces::log;

    AsyncInterfaces() {
        listeners.add(event -> log(event));
        listeners.add(AsyncInterfaces::log);
    }

    @Async
    Task<Void> fire(String event) throws Exception {
        await(first.run());
        await(second.accept(event));
        for (Listener<String> listener : listeners) {
            await(listener.on(event));
        }
        return Task.done();
    }

    @Async
    static Task<Void> log(String event) {
        System.out.println(event);
        return Task.done();
    }
}
