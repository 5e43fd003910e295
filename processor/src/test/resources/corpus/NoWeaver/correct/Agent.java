// options: -Acontinuo.weaver=agent -Acontinuo.NoWeaver=warn
class Agent {
    @Async
    Task<Integer> two() {
        await(yieldNow());
        return Task.of(2);
    }

    AsyncCallable<Integer> later() {
        return () -> Task.of(await(two()));
    }
}
