class NonBlocking {
    @interface Blocking {}

    @Blocking
    static class Store {
        byte[] read(String key) {
            return key.getBytes();
        }

        CompletionStage<byte[]> readLater(String key) {
            return CompletableFuture.supplyAsync(() -> read(key));
        }

        Task<byte[]> readAsync(String key) {
            return toThread(() -> read(key));
        }
    }

    @Async
    Task<Integer> copy(Store store, String key) {
        return Task.of(await(store.readLater(key)).length + await(store.readAsync(key)).length);
    }
}
