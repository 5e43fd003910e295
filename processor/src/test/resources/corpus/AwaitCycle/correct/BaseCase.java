class BaseCase {
    @Async
    Task<Integer> factorial(int n) {
        if (n <= 1) {
            return Task.of(1);
        }
        return Task.of(n * await(factorial(n - 1)));
    }
}
