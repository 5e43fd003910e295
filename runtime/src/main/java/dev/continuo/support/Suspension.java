package dev.continuo.support;

/** The value that the body of a woven method returns when it has suspended. */
public final class Suspension {
    /** The one instance: the task waits, and the frames of the activations above it are linked. */
    public static final Object SUSPENDED = new Suspension();

    private Suspension() {}

    @Override
    public String toString() {
        return "SUSPENDED";
    }
}
