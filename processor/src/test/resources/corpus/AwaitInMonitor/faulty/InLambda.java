class InLambda {
    private final Map<String, Integer> totals = new HashMap<>();

    AsyncFunction<String, Integer> counter(Task<Integer> amount) {
        return name -> {
            synchronized (totals) {
                return Task.of(totals.merge(name, await(amount), Integer::sum)); // expect: AwaitInMonitor
            }
        };
    }
}
