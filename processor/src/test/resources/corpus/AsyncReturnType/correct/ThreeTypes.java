class ThreeTypes {
    @Async
    Task<Integer> task() {
        return Task.of(1);
    }

    @Async
    CompletionStage<String> stage() {
        await(yieldNow());
        return Task.of("stage");
    }

    @Async
    Task<Void> both() {
        String text = await(stage()) + await(task());
        System.out.println(text);
        return Task.done();
    }

    void plain() {
        System.out.println("not async");
    }
}
