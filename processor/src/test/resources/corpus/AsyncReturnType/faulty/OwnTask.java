class OwnTask {
    /** Some other library's idea of a task. */
    static class Task<T> {
        T value;
    }

    interface Job {
        @Async
        Task<Integer> run(); // expect: AsyncReturnType

        @Async
        void cancel(); // expect: AsyncReturnType
    }
}
