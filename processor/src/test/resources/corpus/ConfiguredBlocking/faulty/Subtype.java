// options: -Acontinuo.blocking=java.util.logging.Handler#publish,com.acme.NotHere
class Subtype {
    interface Store {
        void save(String text);
    }

    static class Sink extends java.util.logging.Handler {
        @Override
        public void publish(java.util.logging.LogRecord record) {}

        @Override
        public void flush() {}

        @Override
        public void close() {}
    }

    @Async
    Task<Void> log(Sink sink, java.util.logging.LogRecord record) {
        sink.publish(record); // expect: ConfiguredBlocking
        sink.flush();
        await(yieldNow());
        return Task.done();
    }
}
