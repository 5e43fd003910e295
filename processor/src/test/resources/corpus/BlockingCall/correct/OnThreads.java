/** What blocks runs on other threads. */
class OnThreads {
    private final ExecutorService executor = Executors.newFixedThreadPool(2);

    @Async
    Task<Integer> run(java.nio.file.Path file, CountDownLatch latch) throws Exception {
        List<String> lines = await(toThread(() -> java.nio.file.Files.readAllLines(file)));
        await(toThread(() -> {
            latch.await();
            Thread.sleep(10);
            return null;
        }));
        CompletableFuture<Integer> size =
                CompletableFuture.supplyAsync(() -> lines.stream().mapToInt(String::length).sum(), executor);
        Future<Integer> ignored = executor.submit(() -> new java.io.FileInputStream(file.toFile()).read());
        executor.execute(() -> ignored.cancel(true));
        return Task.of(await(size));
    }
}
