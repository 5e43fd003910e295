class FilesAndStreams {
    @Async
    Task<Integer> count(java.nio.file.Path file) throws java.io.IOException {
        int lines = 0;
        try (java.io.BufferedReader reader = java.nio.file.Files.newBufferedReader(file)) { // expect: BlockingCall
            while (reader.readLine() != null) { // expect: BlockingCall
                lines++;
            }
        }
        return Task.of(lines);
    }

    @Async
    Task<Void> copy(java.io.InputStream in, java.io.OutputStream out) throws java.io.IOException {
        byte[] buffer = new byte[8192];
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) { // expect: BlockingCall, BlockingCall
            out.write(buffer, 0, n); // expect: BlockingCall
            await(yieldNow());
        }
        return Task.done();
    }
}
