class ThreeStatic {
    @Async
    static Task<Void> a() {
        await(b()); // expect: AwaitCycle
        return Task.done();
    }

    @Async
    static Task<Void> b() {
        return c();
    }

    @Async
    static Task<Void> c() {
        await(a());
        return Task.done();
    }
}
