class OtherFutures {
    static class Pending<T> extends CompletableFuture<T> {}

    @Async
    Promise<Integer> promised() { // expect: AsyncReturnType
        return new Promise<>();
    }

    @Async
    Pending<Integer> pending() { // expect: AsyncReturnType
        return new Pending<>();
    }

    @Async
    Awaitable<String> awaitable(Task<String> task) { // expect: AsyncReturnType
        return task;
    }
}
