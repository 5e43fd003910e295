class Equality {
    private final Map<String, String> hashes = new HashMap<>();

    @Async
    Task<String> hash(String password) {
        await(yieldNow());
        return Task.of(Integer.toHexString(password.hashCode()));
    }

    @Async
    Task<Boolean> login(String user, String password) {
        String known = hashes.get(user);
        if (known == null) {
            return Task.of(false);
        }
        return Task.of(known.equals(hash(password)) // expect: LostTask
                || Objects.equals(hash(password), known)); // expect: LostTask
    }

    boolean same(String a, String b) {
        return hash(a) == hash(b); // expect: LostTask, LostTask
    }
}
