interface DefaultMethod {
    AsyncLock lock();

    @Async
    Task<Long> read(String account);

    @Async
    @Guarded("lock()")
    default Task<Long> sum(List<String> accounts) {
        long sum = 0;
        for (String account : accounts) {
            sum += await(read(account));
        }
        return Task.of(sum);
    }
}
