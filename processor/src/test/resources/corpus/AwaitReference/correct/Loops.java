class Loops {
    @Async
    Task<List<Integer>> all(List<Task<Integer>> tasks) {
        List<Integer> results = new ArrayList<>();
        for (Task<Integer> task : tasks) {
            results.add(await(task));
        }
        results.sort(Comparator.comparing(Integer::intValue));
        return Task.of(results);
    }
}
