// options: -Acontinuo.blocking=java.security.MessageDigest#digest,java.util.zip.Deflater
class InAsyncLambda {
    private final Map<String, AsyncFunction<byte[], Integer>> steps = new LinkedHashMap<>();

    void register(java.security.MessageDigest digest) {
        steps.put("hash", data -> {
            await(yieldNow());
            return Task.of(digest.digest(data).length); // expect: ConfiguredBlocking
        });
        steps.put("deflate", data -> {
            java.util.zip.Deflater deflater = new java.util.zip.Deflater(); // expect: ConfiguredBlocking
            try {
                deflater.setInput(data); // expect: ConfiguredBlocking
                await(yieldNow());
                return Task.of(deflater.getTotalOut()); // expect: ConfiguredBlocking
            } finally {
                deflater.end(); // expect: ConfiguredBlocking
            }
        });
    }
}
