class ReadOnTheLeft {
    private static int count;

    @Async
    static Task<Integer> grow(AsyncCallable<Integer> by) throws Exception {
        count = count + await(by.call()); // expect: UpdateAcrossAwait
        return Task.of(count);
    }
}
