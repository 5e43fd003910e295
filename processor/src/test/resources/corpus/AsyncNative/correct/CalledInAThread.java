class CalledInAThread {
    private static native long checksum(byte[] data);

    @Async
    Task<Long> verify(byte[] data) {
        long sum = await(toThread(() -> checksum(data)));
        return Task.of(sum);
    }
}
