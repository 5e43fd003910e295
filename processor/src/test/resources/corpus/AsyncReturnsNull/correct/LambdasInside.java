/** Lambdas and classes inside @Async code that aren't asynchronous themselves. */
class LambdasInside {
    @Async
    Task<String> run(Map<String, String> map) {
        await(yieldNow());
        java.util.function.Function<String, String> none = key -> null;
        Callable<String> callable = () -> {
            return null;
        };
        map.computeIfPresent("a", (key, value) -> null);
        Iterator<String> iterator = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return false;
            }

            @Override
            public String next() {
                return null;
            }
        };
        return Task.of(none.apply("x") + callable + iterator.next());
    }
}
