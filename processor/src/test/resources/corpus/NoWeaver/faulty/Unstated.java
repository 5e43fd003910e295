// options: -Acontinuo.NoWeaver=warn
class Unstated {
    @Async
    Task<Integer> one() { // expect: NoWeaver
        return Task.of(1);
    }
}
