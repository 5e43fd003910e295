interface Repository {
    AsyncLock LOCK = new AsyncLock();

    @Async
    @Guarded("LOCK") // expect: AbstractGuards
    Task<String> load(String key);
}
