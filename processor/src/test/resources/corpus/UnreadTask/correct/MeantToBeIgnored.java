class MeantToBeIgnored {
    private int visits;

    @Async
    Task<Void> count(String page) {
        await(sleep(Duration.ofMillis(1)));
        visits += page.isEmpty() ? 0 : 1;
        return Task.done();
    }

    @Async
    Task<String> render(String page) {
        Task<Void> ignored = count(page);
        Task<Void> unusedCount = createTask("count", () -> count(page));
        await(yieldNow());
        return Task.of("<html>" + page + visits);
    }
}
