/** A lambda that returns something, and drops a task on the way. */
class Lambdas {
    private int hits;

    Callable<Integer> counter() {
        return () -> {
            hits++;
            record(hits); // expect: DetachedTask
            return hits;
        };
    }

    java.util.function.Function<String, String> tracer() {
        return name -> {
            Lambdas.this.record(name.length()); // expect: DetachedTask
            return name.trim();
        };
    }

    @Async
    Task<Void> record(int value) {
        await(yieldNow());
        hits = value;
        return Task.done();
    }
}
