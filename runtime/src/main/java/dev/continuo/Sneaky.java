package dev.continuo;

/** Throws checked exceptions where the signature can't name them, as an await must. */
final class Sneaky {
    private Sneaky() {}

    /**
     * Throws {@code thrown} as it is.
     *
     * @param thrown what to throw
     * @return never; lets the caller write {@code throw raise(t)}
     */
    static RuntimeException raise(Throwable thrown) {
        return Sneaky.<RuntimeException>raiseAs(thrown);
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> RuntimeException raiseAs(Throwable thrown) throws X {
        throw (X) thrown;
    }
}
