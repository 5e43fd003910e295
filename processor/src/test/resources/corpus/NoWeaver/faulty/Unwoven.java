// options: -Acontinuo.weaver=none
class Unwoven {
    interface Source {
        @Async
        Task<Integer> read();
    }

    @Async
    Task<Integer> twice(Source source) { // expect: NoWeaver
        return Task.of(2 * await(source.read()));
    }

    @Async
    Task<Integer> thrice(Source source) {
        return Task.of(3 * await(source.read()));
    }
}
