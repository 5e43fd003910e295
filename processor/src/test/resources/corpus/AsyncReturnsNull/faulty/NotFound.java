class NotFound {
    private final Map<String, String> users = new HashMap<>();

    @Async
    Task<String> find(String name) {
        await(yieldNow());
        if (!users.containsKey(name)) {
            return null; // expect: AsyncReturnsNull
        }
        return Task.of(users.get(name));
    }

    @Async
    CompletionStage<Void> remove(String name) {
        users.remove(name);
        return null; // expect: AsyncReturnsNull
    }
}
