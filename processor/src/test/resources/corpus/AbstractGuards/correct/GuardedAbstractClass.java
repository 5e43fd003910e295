/** The guard of an abstract class is for the methods that it implements itself. */
@Guarded("lock")
abstract class GuardedAbstractClass {
    private final AsyncLock lock = new AsyncLock();
    private int calls;

    @Async
    abstract Task<String> fetch(String key);

    @Async
    Task<String> fetchTwice(String key) {
        calls++;
        String first = await(fetch(key));
        return Task.of(first + await(fetch(key)));
    }
}
