class OtherAnnotations {
    @interface BlockingQueueSize {
        int value();
    }

    @interface Idempotent {}

    private final Map<String, String> values = new HashMap<>();

    @Idempotent
    @BlockingQueueSize(3)
    String get(String key) {
        return values.get(key);
    }

    @Async
    Task<String> read(String key) {
        await(yieldNow());
        return Task.of(get(key));
    }
}
