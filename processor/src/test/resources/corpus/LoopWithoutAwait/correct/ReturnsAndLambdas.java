// options: -Acontinuo.LoopWithoutAwait=warn
class ReturnsAndLambdas {
    private int turns;

    @Async
    Task<Integer> step() {
        await(sleep(Duration.ofMillis(1)));
        return Task.of(++turns);
    }

    @Async
    Task<Integer> nested() {
        do {
            for (int i = 0; i < 10; i++) {
                if (await(step()) > 100) {
                    return Task.of(i);
                }
            }
        } while (true);
    }

    /** Runs in a thread of its own. */
    @Async
    Task<Integer> inThread() throws Exception {
        return Task.of(await(toThread(() -> {
            while (true) {
                if (turns > 3) {
                    return turns;
                }
                Thread.onSpinWait();
            }
        })));
    }
}
