class InPlainLambda {
    static class Lease implements AutoCloseable {
        @Override
        public void close() {}
    }

    @Async
    Task<String> use(Lease lease, String name) {
        await(sleep(Duration.ofMillis(1)));
        return Task.of(name + lease);
    }

    Function<String, Task<String>> user() {
        return name -> {
            try (Lease lease = new Lease()) {
                return use(lease, name); // expect: TaskOutlivesResource
            }
        };
    }
}
