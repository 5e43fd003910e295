class NeverAwaits {
    private final Map<String, Integer> counts = new TreeMap<>();

    @Async
    synchronized Task<Integer> count(String word) { // expect: AsyncSynchronized
        return Task.of(counts.merge(word, 1, Integer::sum));
    }

    enum Level {
        LOW,
        HIGH;

        private int used;

        @Async
        synchronized Task<Void> use() { // expect: AsyncSynchronized
            used++;
            return Task.done();
        }
    }
}
