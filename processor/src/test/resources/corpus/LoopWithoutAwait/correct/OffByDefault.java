/** Nobody asked for the rule; and plain code may loop as it likes. */
class OffByDefault {
    @Async
    Task<Integer> prime(int from) {
        for (int n = from; ; n++) {
            if (java.math.BigInteger.valueOf(n).isProbablePrime(10)) {
                return Task.of(n);
            }
        }
    }

    void serve(BlockingQueue<Runnable> jobs) throws InterruptedException {
        while (true) {
            jobs.take().run();
        }
    }
}
