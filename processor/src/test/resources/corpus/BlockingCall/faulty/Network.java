class Network {
    private final java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient();

    @Async
    Task<String> get(java.net.http.HttpRequest request) throws Exception {
        return Task.of(client.send( // expect: BlockingCall
                        request, java.net.http.HttpResponse.BodyHandlers.ofString())
                .body());
    }

    @Async
    Task<String> old(java.net.URL url) throws Exception {
        try (java.io.InputStream in = url.openStream()) { // expect: BlockingCall
            return Task.of(new String(in.readAllBytes())); // expect: BlockingCall
        }
    }

    AsyncFunction<String, Integer> connector = host -> {
        try (java.net.Socket socket = new java.net.Socket(host, 80)) { // expect: BlockingCall
            return Task.of(socket.getLocalPort() + java.net.InetAddress.getByName(host).hashCode()); // expect: BlockingCall
        }
    };
}
