// options: -Acontinuo.blocking=java.security.MessageDigest#digest,java.util.Random
class Elsewhere {
    static class Random {
        int nextInt() {
            return 4;
        }
    }

    @Async
    Task<Integer> draw(java.security.MessageDigest digest) {
        int number = new Random().nextInt();
        digest.update((byte) number);
        byte[] hash = await(toThread(() -> digest.digest()));
        Callable<byte[]> later = digest::digest;
        return Task.of(number + hash.length + digest.getDigestLength() + later.hashCode());
    }

    byte[] plain(java.security.MessageDigest digest) {
        return digest.digest();
    }
}
