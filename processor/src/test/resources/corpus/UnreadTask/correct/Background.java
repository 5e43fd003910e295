class Background {
    private int beats;

    @Async
    Task<Integer> run(Duration period) {
        Task<Void> heartbeat = createTask("heartbeat", () -> beat(period));
        try {
            await(sleep(period.multipliedBy(10)));
        } finally {
            heartbeat.cancel();
        }
        return Task.of(beats);
    }

    @Async
    private Task<Void> beat(Duration period) {
        while (true) {
            await(sleep(period));
            beats++;
        }
    }
}
