class Constructor {
    @interface NoAsync {}

    static class Client {
        @NoAsync
        Client(String host) {}

        String get(String path) {
            return path;
        }
    }

    @Async
    Task<String> fetch(String host, String path) {
        Client client = new Client(host); // expect: BlockingMethod
        return Task.of(client.get(path));
    }
}
