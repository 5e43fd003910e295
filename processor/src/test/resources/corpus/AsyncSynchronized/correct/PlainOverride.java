interface PlainOverride {
    @Async
    Task<String> next();

    class Synchronized implements PlainOverride {
        private int count;

        /** Makes its result without waiting, and isn't async. */
        @Override
        public synchronized Task<String> next() {
            return Task.of("item " + count++);
        }
    }
}
