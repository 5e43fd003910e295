class Declarations {
    private final AsyncLock lock = new AsyncLock();

    @Async
    @Guarded({"lok", "lock."}) // expect: GuardUnknown, GuardSyntax
    synchronized int run(Task<Integer> task) { // expect: AsyncReturnType, AsyncSynchronized
        synchronized (lock) {
            return await(task); // expect: AwaitInMonitor
        }
    }
}
