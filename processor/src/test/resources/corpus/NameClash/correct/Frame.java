/** The weaver finds other names for the methods besides the body. */
class Frame {
    private final List<int[]> pixels = new ArrayList<>();

    @Async
    CompletableFuture<Integer> draw() {
        await(yieldNow());
        pixels.add(draw$frame(1));
        return CompletableFuture.completedFuture(pixels.size());
    }

    private int[] draw$frame(int size) {
        return new int[size];
    }
}
