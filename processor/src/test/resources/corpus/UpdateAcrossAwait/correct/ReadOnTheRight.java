class ReadOnTheRight {
    private int count;

    @Async
    Task<Integer> grow(AsyncCallable<Integer> by) throws Exception {
        count = await(by.call()) + count;
        return Task.of(count);
    }
}
