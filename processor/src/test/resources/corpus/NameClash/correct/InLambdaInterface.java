class InLambdaInterface {
    static class Base {
        int run$resumed() {
            return 1;
        }
    }

    static class Derived extends Base {
        @Async
        Task<Integer> run() {
            await(yieldNow());
            return Task.of(run$resumed());
        }

        static class Inner {
            void run$resume() {}

            void run$frame() {}
        }
    }
}
