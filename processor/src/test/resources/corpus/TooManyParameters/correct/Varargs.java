class Varargs {
    @Async
    static Task<Integer> sum(Integer... values) {
        int sum = 0;
        for (int value : values) {
            await(yieldNow());
            sum += value;
        }
        return Task.of(sum);
    }

    @Async
    Task<Integer> all() {
        return sum(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26);
    }
}
