class NullElsewhere {
    private String last;

    @Async
    Task<String> run(Task<String> source) {
        String result = null;
        try {
            result = await(source);
        } catch (IllegalStateException e) {
            last = null;
        }
        if (result == null) {
            return failed(null);
        }
        last = result;
        return Task.of(last);
    }

    @Async
    Task<String> failed(Throwable cause) {
        return Task.failed(new IllegalArgumentException("no result", cause));
    }
}
