class Variable {
    @Async
    Task<String> fetch(String url) {
        await(sleep(Duration.ofMillis(url.length())));
        return Task.of(url);
    }

    @Async
    Task<String> run(String url) {
        await(yieldNow());
        Task<String> task = fetch(url);
        System.out.println("fetching " + url);
        return Task.of(task.join()); // expect: BlockingOnTask
    }
}
