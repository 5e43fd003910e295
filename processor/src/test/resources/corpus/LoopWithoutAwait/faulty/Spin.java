// options: -Acontinuo.LoopWithoutAwait=warn
class Spin {
    private volatile boolean stopped;

    @Async
    Task<Integer> spin() {
        int turns = 0;
        while (true) { // expect: LoopWithoutAwait
            if (stopped) {
                return Task.of(turns);
            }
            turns++;
        }
    }
}
