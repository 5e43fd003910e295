/** Methods of that name that aren't Continuo's. */
class OtherTimeouts {
    private Duration limit = Duration.ofSeconds(1);

    OtherTimeouts timeout(Duration limit, Callable<Integer> body) {
        this.limit = limit;
        return this;
    }

    int run(CompletableFuture<Integer> future) throws Exception {
        timeout(Duration.ofSeconds(3), () -> 1);
        return future.orTimeout(limit.toMillis(), TimeUnit.MILLISECONDS).thenApply(i -> i + 1).get();
    }
}
