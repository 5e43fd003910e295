class VarInLoop {
    @Async
    Task<Integer> send(String host, String message) {
        await(sleep(Duration.ofMillis(2)));
        return Task.of(message.length() + host.length());
    }

    @Async
    Task<Integer> broadcast(List<String> hosts, String message) {
        int sent = 0;
        for (String host : hosts) {
            var sending = send(host, message); // expect: UnreadTask
            sent++;
        }
        return Task.of(sent);
    }
}
