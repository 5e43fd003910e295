/** A task is never null, whatever its result. */
class NullChecks {
    private final Map<String, String> users = new HashMap<>();

    @Async
    Task<String> find(String name) {
        await(sleep(Duration.ofMillis(1)));
        return Task.of(users.get(name));
    }

    @Async
    Task<Boolean> register(String name) {
        if (find(name) != null) { // expect: LostTask
            return Task.of(false);
        }
        users.put(name, name);
        return Task.of(Objects.nonNull(find(name))); // expect: LostTask
    }

    boolean exists(String name) {
        return null != this.find(name); // expect: LostTask
    }
}
