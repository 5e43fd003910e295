class Arguments {
    private final Map<Object, AsyncLock> table = new HashMap<>();

    private AsyncLock find(Object key, boolean create, Object otherwise) {
        return create ? table.computeIfAbsent(key, each -> new AsyncLock()) : table.get(otherwise);
    }

    @Async
    @Guarded("find(key, true, null)")
    Task<Void> first(String key) {
        await(yieldNow());
        return Task.done();
    }

    @Async
    @Guarded({"find('x', false, table)", "find(7, true, 'y')"})
    Task<Void> second() {
        await(yieldNow());
        return Task.done();
    }
}
