abstract class OverrideInNestedClass {
    @Async
    abstract CompletionStage<byte[]> receive();

    static final class Socket extends OverrideInNestedClass {
        private final int descriptor = 3;

        @Override
        @Async
        native CompletionStage<byte[]> receive(); // expect: AsyncNative

        native int descriptor();
    }
}
