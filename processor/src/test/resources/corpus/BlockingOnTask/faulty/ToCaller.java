class ToCaller {
    interface Service {
        @Async
        Task<String> name();
    }

    @Async
    Task<String> greet(Service service) {
        String greeting = "Hello, ";
        try {
            greeting += service.name().join(); // expect: BlockingOnTask
        } catch (CompletionException e) {
            greeting += "stranger";
        }
        return Task.of(greeting);
    }

    AsyncCallable<String> greeter(Service service) {
        return () -> Task.of("Hello, " + ((Task<String>) service.name()).join()); // expect: BlockingOnTask
    }
}
