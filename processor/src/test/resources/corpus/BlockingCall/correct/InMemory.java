/** Streams that only touch memory, and printing. */
class InMemory {
    @Async
    Task<String> encode(String text) throws java.io.IOException {
        java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
        bytes.write(text.getBytes());
        bytes.write(0);
        java.io.ByteArrayInputStream in = new java.io.ByteArrayInputStream(bytes.toByteArray());
        int first = in.read();
        java.io.StringWriter writer = new java.io.StringWriter();
        writer.write(text);
        java.io.StringReader reader = new java.io.StringReader(text);
        System.out.println(first + reader.read());
        System.err.flush();
        await(yieldNow());
        return Task.of(writer + new String(in.readAllBytes()));
    }

    @Async
    Task<java.nio.file.Path> name(String directory, String file) {
        return Task.of(java.nio.file.Path.of(directory).resolve(file).normalize());
    }
}
