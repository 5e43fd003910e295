class AnonymousClass {
    interface Handler {
        Task<String> handle(String request);
    }

    /** The interface doesn't say so, but this implementation is async. */
    Handler slow() {
        return new Handler() {
            @Override
            @Async
            public Task<String> handle(String request) {
                await(sleep(Duration.ofMillis(2)));
                return Task.of(request);
            }
        };
    }

    Handler quick() {
        return request -> Task.of(request);
    }

    @Async
    Task<List<String>> all(List<Handler> handlers, boolean isFast) {
        AsyncSupplier<String> last = isFast ? () -> Task.of("-") : () -> Task.of(await(quick().handle("+")));
        List<String> results = new ArrayList<>();
        for (Handler handler : handlers) {
            results.add(await(handler.handle("request")));
        }
        results.add(await(last.get()));
        return Task.of(results);
    }
}
