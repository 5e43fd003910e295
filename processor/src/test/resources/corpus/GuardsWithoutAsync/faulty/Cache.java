class Cache {
    private final AsyncLock lock = new AsyncLock();
    private final Map<String, String> entries = new HashMap<>();

    @Guarded("lock") // expect: GuardsWithoutAsync
    String get(String key) {
        return entries.get(key);
    }
}
