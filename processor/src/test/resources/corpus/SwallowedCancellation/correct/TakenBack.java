/** What asyncio asks of whoever swallows a cancellation. */
class TakenBack {
    @Async
    Task<Boolean> within(Duration limit, Task<String> operation) {
        Task<?> current = Task.current();
        Loop.current().callLater(limit, () -> System.out.println("late: " + current));
        try {
            await(operation);
            return Task.of(true);
        } catch (CancelledError e) {
            if (current != null && current.uncancel() == 0) {
                return Task.of(false);
            }
            throw e;
        }
    }
}
