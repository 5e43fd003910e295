package dev.continuo.samples.cli;

/** What the commands tell their caller. */
public final class ExitCodes {
    /** All is well. */
    public static final int OK = 0;

    /** The command did its work and found something. */
    public static final int FINDINGS = 1;

    /** The arguments make no sense. */
    public static final int USAGE = 2;

    /** The command could not do its work. */
    public static final int FAILED = 3;

    private ExitCodes() {}
}
