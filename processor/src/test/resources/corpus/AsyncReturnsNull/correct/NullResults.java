class NullResults {
    private final Map<String, String> users = new HashMap<>();

    @Async
    Task<String> find(String name) {
        await(yieldNow());
        if (!users.containsKey(name)) {
            return Task.of(null);
        }
        return Task.of(users.get(name));
    }

    @Async
    Task<Void> remove(String name) {
        users.remove(name);
        return Task.done();
    }

    @Async
    Task<Optional<String>> search(String name) {
        String found = await(find(name));
        return Task.of(found == null ? Optional.empty() : Optional.of(found));
    }
}
