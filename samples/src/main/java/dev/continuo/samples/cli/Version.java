package dev.continuo.samples.cli;

/** The version that all commands answer. */
public final class Version {
    /** The program's name and version. */
    public static final String TEXT = "continuo-samples 0.1.0";

    private Version() {}
}
