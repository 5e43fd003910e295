class FireAndForget {
    private int sent;

    @Async
    void send(String message) { // expect: AsyncReturnType
        await(sleep(Duration.ofMillis(5)));
        sent += message.length();
    }

    @Async
    Future<Integer> count() { // expect: AsyncReturnType
        return Task.of(sent);
    }
}
