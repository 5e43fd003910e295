class Shared {
    static final Set<String> NAMES = new TreeSet<>();

    static void register(String name) {
        NAMES.add(name);
    }

    @Async
    static Task<Void> greet() {
        for (String name : Shared.NAMES) {
            if (name.isEmpty()) {
                continue;
            }
            await(sleep(Duration.ofMillis(name.length()))); // expect: AwaitWhileIterating
        }
        return Task.done();
    }
}
