class EntriesInTry {
    private Map<String, Integer> stock = new TreeMap<>();

    void sell(String item) {
        stock.merge(item, -1, Integer::sum);
    }

    @Async
    Task<Integer> count() {
        int sum = 0;
        for (Map.Entry<String, Integer> entry : this.stock.entrySet()) {
            try {
                await(yieldNow()); // expect: AwaitWhileIterating
            } finally {
                sum += entry.getValue();
            }
        }
        return Task.of(sum);
    }
}
