// options: -Acontinuo.LoopWithoutAwait=warn
class AwaitInLambda {
    private final List<AsyncRunnable> actions = new ArrayList<>();

    @Async
    Task<Integer> collect(Iterator<String> names) {
        for (; ; ) { // expect: LoopWithoutAwait
            if (!names.hasNext()) {
                return Task.of(actions.size());
            }
            Duration pause = Duration.ofMillis(names.next().length());
            actions.add(() -> {
                await(sleep(pause));
                return Task.done();
            });
        }
    }
}
