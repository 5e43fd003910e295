// options: -Acontinuo.LoopWithoutAwait=warn
class Search {
    @Async
    Task<Integer> prime(int from) {
        await(yieldNow());
        for (int n = from; ; n++) { // expect: LoopWithoutAwait
            if (java.math.BigInteger.valueOf(n).isProbablePrime(10)) {
                return Task.of(n);
            }
        }
    }

    @Async
    Task<Void> nested(Deque<Integer> queue) {
        while (true) {
            await(sleep(Duration.ofMillis(1)));
            do { // expect: LoopWithoutAwait
                if (queue.isEmpty()) {
                    break;
                }
                queue.poll();
            } while (true);
        }
    }
}
