/** A timeout doesn't interrupt what blocks. */
class Blocking {
    private final Map<String, byte[]> files = new HashMap<>();

    @Async
    Task<byte[]> read(String name) throws TimeoutException {
        Timeout timeout = Timeout.after(Duration.ofSeconds(2));
        return timeout.run(() -> { // expect: TimeoutWithoutAwait
            byte[] bytes = files.get(name);
            if (bytes == null) {
                return Task.failed(new NoSuchElementException(name));
            }
            return Task.of(bytes);
        });
    }
}
