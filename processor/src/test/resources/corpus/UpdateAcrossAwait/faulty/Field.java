class Field {
    private String text = "";

    @Async
    Task<Void> append(List<String> urls) {
        for (String url : urls) {
            this.text = this.text + await(load(url)); // expect: UpdateAcrossAwait
        }
        return Task.done();
    }

    @Async
    Task<String> load(String url) {
        await(yieldNow());
        return Task.of(url);
    }
}
