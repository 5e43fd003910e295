class Counter {
    private int value;

    @Async
    synchronized Task<Integer> increment() { // expect: AsyncSynchronized
        await(yieldNow());
        return Task.of(++value);
    }
}
