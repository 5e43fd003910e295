class Pair {
    private int value;

    @Async
    Task<Integer> read() { // expect: NameClash
        await(yieldNow());
        return Task.of(value);
    }

    int read$async() {
        return value;
    }
}
