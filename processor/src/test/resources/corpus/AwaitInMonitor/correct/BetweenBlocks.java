class BetweenBlocks {
    private final Object monitor = new Object();
    private int version;
    private String text = "";

    @Async
    Task<Boolean> edit(AsyncFunction<String, String> editor) throws Exception {
        while (true) {
            int before;
            String old;
            synchronized (monitor) {
                before = version;
                old = text;
            }
            String edited = await(editor.apply(old));
            synchronized (monitor) {
                if (version == before) {
                    version++;
                    text = edited;
                    return Task.of(true);
                }
            }
            await(yieldNow());
        }
    }
}
