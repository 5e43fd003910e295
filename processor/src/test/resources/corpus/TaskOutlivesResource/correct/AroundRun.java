/** The loop runs inside the try statement. */
class AroundRun {
    static class Pool implements AutoCloseable {
        @Async
        Task<Integer> take() {
            await(yieldNow());
            return Task.of(1);
        }

        @Override
        public void close() {}
    }

    int blocking() {
        try (Pool pool = new Pool()) {
            return Continuo.run(() -> pool.take());
        }
    }

    int submitted(Loop loop) {
        try (Pool pool = new Pool()) {
            return loop.submit(() -> pool.take()).join();
        }
    }

    @Async
    Task<Integer> limited() throws TimeoutException {
        try (Pool pool = new Pool()) {
            int first = await(waitFor(Duration.ofSeconds(1), () -> pool.take()));
            return Task.of(first + await(timeout(Duration.ofSeconds(1), timeout -> pool.take())));
        }
    }
}
