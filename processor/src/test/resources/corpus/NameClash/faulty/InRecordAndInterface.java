class InRecordAndInterface {
    record Point(int x, int y) {
        private int distance$async() {
            return x * x + y * y;
        }

        @Async
        Task<Integer> distance() { // expect: NameClash
            await(yieldNow());
            return Task.of(distance$async());
        }
    }

    interface Source {
        String read$async();

        @Async
        default Task<String> read() { // expect: NameClash
            await(yieldNow());
            return Task.of(read$async());
        }
    }
}
