package dev.continuo.conformance;

/** Throws checked exceptions where Python would. */
final class Rethrow {
    private Rethrow() {}

    /** Throws {@code t} as it is; never returns. */
    static RuntimeException unchecked(Throwable t) {
        throw Rethrow.<RuntimeException>as(t);
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> X as(Throwable t) throws X {
        throw (X) t;
    }
}
