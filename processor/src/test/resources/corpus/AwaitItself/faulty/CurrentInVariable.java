class CurrentInVariable {
    @Async
    Task<Void> stop(boolean wait) {
        Task<?> me = Task.current();
        me.cancel("stop");
        if (wait) {
            await(me); // expect: AwaitItself
        }
        await(yieldNow());
        return Task.done();
    }
}
