@Guarded("lock")
class GuardedType {
    private final AsyncLock lock = new AsyncLock();
    private final List<String> names = new ArrayList<>();

    GuardedType(String first) {
        names.add(first);
    }

    /** Not async, so the guard of the type isn't for it. */
    boolean isEmpty() {
        return names.isEmpty();
    }

    @Async
    Task<Void> add(Task<String> name) {
        names.add(await(name));
        return Task.done();
    }

    static class Nested {
        void run() {}
    }
}
