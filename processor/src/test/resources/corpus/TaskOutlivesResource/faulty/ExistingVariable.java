/** A resource that is declared before the try statement. */
class ExistingVariable {
    static final class Channel implements AutoCloseable {
        @Async
        Task<Integer> send(byte[] bytes) {
            await(yieldNow());
            return Task.of(bytes.length);
        }

        @Override
        public void close() {}
    }

    CompletionStage<Integer> send(Channel channel, byte[] bytes) {
        try (channel) {
            Task<Integer> sending = channel.send(bytes); // expect: TaskOutlivesResource
            System.out.println("sending");
            return sending.thenApply(count -> count - bytes.length);
        }
    }
}
