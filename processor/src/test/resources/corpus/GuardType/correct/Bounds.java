class Bounds<G extends AsyncGuard> {
    private final G guard;
    private final Map<String, ? extends AsyncGuard> others;

    Bounds(G guard, Map<String, ? extends AsyncGuard> others) {
        this.guard = guard;
        this.others = others;
    }

    @Async
    @Guarded({"guard", "others.get(name)"})
    Task<Void> use(String name) {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded("first")
    <L extends Object & AsyncGuard> Task<Void> useGiven(L first) {
        await(yieldNow());
        return Task.done();
    }
}
