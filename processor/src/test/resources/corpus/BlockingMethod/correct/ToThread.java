class ToThread {
    @interface Blocking {}

    static class Dao {
        @Blocking
        String find(int id) {
            return "user " + id;
        }
    }

    private final ExecutorService executor = Executors.newCachedThreadPool();

    @Async
    Task<String> name(Dao dao, int id) {
        String first = await(toThread(() -> dao.find(id)));
        String second = await(CompletableFuture.supplyAsync(() -> dao.find(id + 1), executor));
        return Task.of(first + second);
    }

    String plain(Dao dao) {
        return dao.find(1);
    }
}
