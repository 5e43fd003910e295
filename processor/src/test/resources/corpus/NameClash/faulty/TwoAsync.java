class TwoAsync {
    @Async
    Task<String> get(String key) { // expect: NameClash
        return Task.of(await(get$async(key)) + key);
    }

    /** Somebody wrote the second half by hand. */
    @Async
    Task<String> get$async(String key) {
        await(yieldNow());
        return Task.of(key);
    }
}
