class ClassInside {
    private final List<AsyncCallable<String>> jobs = new ArrayList<>();

    @Async
    Task<Integer> submit(Task<String> name) {
        synchronized (jobs) {
            jobs.add(new AsyncCallable<>() {
                @Override
                @Async
                public Task<String> call() {
                    return Task.of("job " + await(name));
                }
            });
            jobs.add(() -> {
                await(yieldNow());
                return name;
            });
        }
        await(yieldNow());
        return Task.of(jobs.size());
    }
}
