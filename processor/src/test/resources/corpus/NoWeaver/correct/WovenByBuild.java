// options: -Acontinuo.weaver=build -Acontinuo.NoWeaver=error
class WovenByBuild {
    @Async
    Task<Integer> one() {
        await(yieldNow());
        return Task.of(1);
    }
}
