class AsyncLambdas {
    interface Handler {
        @Async
        Task<String> handle(String request);
    }

    private final Handler echo = request -> {
        await(sleep(Duration.ofMillis(1)));
        return Task.of(request);
    };

    static int main() {
        return run(() -> {
            await(yieldNow());
            return Task.of(1);
        });
    }
}
