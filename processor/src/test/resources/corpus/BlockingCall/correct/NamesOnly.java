/** Methods of one's own that are called like those that block. */
class NamesOnly {
    static class Gate {
        private final AsyncEvent open = new AsyncEvent();

        @Async
        Task<Boolean> await() {
            return open.await();
        }

        void join() {
            open.set();
        }

        int get() {
            return 1;
        }

        String read() {
            return "read";
        }
    }

    @Async
    Task<String> run(Gate gate, Map<String, String> map, Optional<String> optional, Supplier<String> supplier) {
        gate.join();
        Continuo.await(gate.await());
        return Task.of(gate.get() + gate.read() + map.get("a") + optional.get() + supplier.get());
    }
}
