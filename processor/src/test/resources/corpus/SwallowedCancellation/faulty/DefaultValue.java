class DefaultValue {
    @Async
    Task<Integer> size(Task<String> text) {
        try {
            return Task.of(await(text).length());
        } catch (CancelledError e) { // expect: SwallowedCancellation
            return Task.of(0);
        }
    }

    @Async
    Task<Boolean> isUp(Task<String> probe) {
        boolean up = false;
        try {
            await(sleep(Duration.ofMillis(1)));
            up = await(probe) != null;
        } catch (IllegalStateException e) {
            throw e;
        } catch (Error ignored) { // expect: SwallowedCancellation
        } finally {
            System.out.println(up);
        }
        return Task.of(up);
    }
}
