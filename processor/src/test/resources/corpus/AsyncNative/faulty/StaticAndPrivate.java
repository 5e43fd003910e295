class StaticAndPrivate {
    @Async
    private static native <T> CompletableFuture<T> submit(Callable<T> work); // expect: AsyncNative

    @Async
    static Task<Integer> run() {
        return Task.of(await(submit(() -> 1)));
    }
}
