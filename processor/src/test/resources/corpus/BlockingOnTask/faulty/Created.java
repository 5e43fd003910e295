class Created {
    private int count;

    @Async
    Task<Integer> next() {
        await(yieldNow());
        return Task.of(++count);
    }

    @Async
    Task<Integer> run() throws Exception {
        int sum = createTask("next", () -> next()).join(); // expect: BlockingOnTask
        sum += createTask(() -> next()).get(); // expect: BlockingOnTask
        sum += gather(next(), next()).join().size(); // expect: BlockingOnTask
        return Task.of(sum);
    }
}
