class Overload {
    @Async
    Task<Void> log(String text) {
        return log(text, 1);
    }

    @Async
    Task<Void> log(String text, int level) {
        await(yieldNow());
        if (level > 1) {
            return log(text);
        }
        return Task.done();
    }
}
