class FromElsewhere {
    private String current = "";
    private String previous = "";

    @Async
    Task<Void> turn(AsyncCallable<String> next) throws Exception {
        String last = current;
        String loaded = await(next.call());
        previous = last;
        current = loaded;
        return Task.done();
    }

    String previous() {
        return previous;
    }
}
