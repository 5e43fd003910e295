class NamesOnly {
    private boolean nativeOrder;

    @Async
    Task<Boolean> nativeOrder() {
        await(yieldNow());
        return Task.of(nativeOrder);
    }

    @Async
    Task<Void> useNative(CompletableFuture<Integer> completedByNativeCode) {
        nativeOrder = await(completedByNativeCode) > 0;
        return Task.done();
    }

    native CompletableFuture<Integer> startReading(long address, int length);
}
