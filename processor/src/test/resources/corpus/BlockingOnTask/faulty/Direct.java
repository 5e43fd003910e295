class Direct {
    @Async
    Task<Integer> load(int id) {
        await(sleep(Duration.ofMillis(id)));
        return Task.of(id);
    }

    @Async
    Task<Integer> run(int id) throws Exception {
        int first = load(id).join(); // expect: BlockingOnTask
        int second = this.load(id + 1).get(); // expect: BlockingOnTask
        int third = load(3).get(1, TimeUnit.SECONDS); // expect: BlockingOnTask
        return Task.of(first + second + third);
    }
}
