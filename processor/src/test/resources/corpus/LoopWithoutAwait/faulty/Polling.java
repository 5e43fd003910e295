// options: -Acontinuo.LoopWithoutAwait=warn
class Polling {
    private final Deque<String> queue = new ArrayDeque<>();
    private boolean isReady;

    @Async
    Task<String> take() {
        label:
        while (true) { // expect: LoopWithoutAwait
            switch (queue.size()) {
                case 0:
                    continue label;
                default:
                    break label;
            }
        }
        return Task.of(queue.poll());
    }

    AsyncCallable<String> later() {
        return () -> {
            for (; true; ) { // expect: LoopWithoutAwait
                if (isReady) {
                    return Task.of("ready");
                }
                createTask("noise", () -> take()); // expect: UnreadTask
            }
        };
    }
}
