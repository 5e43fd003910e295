/** The lambda starts a task on another thread, where there is no loop, and its task is the result. */
class ToThread {
    @Async
    Task<Integer> parse(String text) {
        await(yieldNow());
        return Task.of(Integer.parseInt(text));
    }

    @Async
    Task<String> run(String text) {
        Object parsed = await(toThread(() -> parse(text))); // expect: NestedTask
        return Task.of("parsed " + parsed);
    }

    Object future(ExecutorService executor, String text) {
        return executor.submit(() -> parse(text)); // expect: NestedTask
    }
}
