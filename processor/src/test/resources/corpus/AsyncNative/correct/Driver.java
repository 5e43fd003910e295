class Driver {
    private native byte[] readNow(long address);

    @Async
    Task<byte[]> read(long address) {
        await(yieldNow());
        return Task.of(readNow(address));
    }
}
