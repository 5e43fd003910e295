package dev.continuo.samples.linkcheck;

import java.io.PrintStream;

/** The line on a terminal that says how far a check has come. */
final class ProgressLine {
    private static final long INTERVAL_NANOS = 100_000_000;
    private static final String ERASE = "\r\u001b[K";

    private final PrintStream terminal;
    private final boolean shown;
    private long lastNanos = System.nanoTime() - INTERVAL_NANOS;

    ProgressLine(PrintStream terminal, boolean shown) {
        this.terminal = terminal;
        this.shown = shown;
    }

    /** Whether it is time to write again. */
    boolean isDue() {
        return shown && System.nanoTime() - lastNanos >= INTERVAL_NANOS;
    }

    /** Writes the line; blocks if the terminal does. */
    void write(String text) {
        terminal.print(ERASE + text);
        terminal.flush();
        lastNanos = System.nanoTime();
    }

    /** Takes the line away, to make room for what follows. */
    void erase() {
        if (shown) {
            terminal.print(ERASE);
            terminal.flush();
        }
    }
}
