class Tree {
    private final AsyncLock lock = new AsyncLock();
    private final Tree left = null;
    private int size;

    @Async
    @Guarded("lock")
    Task<Integer> size() {
        int sum = size;
        if (left != null) {
            sum += await(left.size());
        }
        return Task.of(sum);
    }
}
