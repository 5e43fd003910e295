/** What isn't async may return what it likes, a task too. */
class Starters {
    @Async
    Task<Integer> work(int amount) {
        await(sleep(Duration.ofMillis(amount)));
        return Task.of(amount);
    }

    Task<Integer> start(int amount) {
        return createTask("work", () -> work(amount));
    }

    Future<Integer> asFuture(int amount) {
        return start(amount);
    }

    Awaitable<Integer> asAwaitable(Promise<Integer> promise) {
        return promise;
    }
}
