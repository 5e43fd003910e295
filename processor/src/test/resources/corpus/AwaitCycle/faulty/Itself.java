class Itself {
    @Async
    Task<Integer> count(int n) {
        int rest = await(count(n - 1)); // expect: AwaitCycle
        return Task.of(rest + 1);
    }
}
