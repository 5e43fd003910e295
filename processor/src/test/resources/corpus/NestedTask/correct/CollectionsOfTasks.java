class CollectionsOfTasks {
    @Async
    Task<Integer> work(int id) {
        await(yieldNow());
        return Task.of(id);
    }

    @Async
    Task<List<Task<Integer>>> startAll(List<Integer> ids) {
        List<Task<Integer>> tasks = new ArrayList<>();
        for (int id : ids) {
            tasks.add(work(id));
        }
        await(yieldNow());
        return Task.of(tasks);
    }

    @Async
    Task<Integer> run(List<Integer> ids) {
        int sum = 0;
        for (Task<Integer> task : await(startAll(ids))) {
            sum += await(task);
        }
        return Task.of(sum + await(gather(work(1), work(2))).size());
    }
}
