class Streams {
    @Async
    Task<String> load(int id) {
        await(sleep(Duration.ofMillis(id)));
        return Task.of("item " + id);
    }

    @Async
    Task<List<String>> loadAll(List<Integer> ids) {
        await(yieldNow());
        return Task.of(ids.stream()
                .filter(id -> id > 0)
                .map(id -> await(load(id))) // expect: AwaitInPlainLambda
                .sorted(Comparator.comparing(text -> text.length() + await(load(1)).length())) // expect: AwaitInPlainLambda
                .toList());
    }
}
