class Conditional {
    @Async
    Task<Integer> parse(String text) {
        await(yieldNow());
        return text.isEmpty() ? null : Task.of(Integer.parseInt(text)); // expect: AsyncReturnsNull
    }

    @Async
    CompletableFuture<Integer> nested(int a, int b) {
        return (a > b
                ? CompletableFuture.completedFuture(a)
                : b > 0
                        ? (CompletableFuture<Integer>) null // expect: AsyncReturnsNull
                        : CompletableFuture.completedFuture(b));
    }
}
