class Driver {
    @Async
    native Task<byte[]> read(long address); // expect: AsyncNative
}
