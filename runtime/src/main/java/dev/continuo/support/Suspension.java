package dev.continuo.support;

/** The value that the body of a woven method returns when it has suspended. */
public final class Suspension {
    /** The one instance: the task waits, and the frames of the activations above it are linked. */
    public static final Object SUSPENDED = new Suspension();

    /**
     * The same, of a body that was being resumed and waits again, where none suspended below it: all links of its frame
     * stand. Only {@link Continuation#resume} sees it.
     */
    static final Object AGAIN = new Suspension();

    private Suspension() {}

    @Override
    public String toString() {
        return "SUSPENDED";
    }
}
