class Inherited {
    static class Base {
        protected AsyncSemaphore permits = new AsyncSemaphore(2);
    }

    static class Worker extends Base {
        @Async
        @Guarded("permits") // expect: GuardNotFinal
        Task<Void> work() {
            await(yieldNow());
            return Task.done();
        }
    }
}
