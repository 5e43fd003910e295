class AwaitElsewhere {
    @Async
    Task<Void> run(Task<Integer> slow) throws TimeoutException {
        int value = await(slow);
        await(timeout(Duration.ofSeconds(1), timeout -> { // expect: TimeoutWithoutAwait
            AsyncCallable<Integer> later = () -> Task.of(await(slow) + value);
            System.out.println(later);
            return Task.done();
        }));
        return Task.done();
    }
}
