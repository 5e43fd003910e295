package dev.continuo.benchmarks.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The part of a page between two marks, which is written by this program. */
final class MarkedPart {
    private static final String BEGIN = "<!-- benchmarks -->\n";
    private static final String END = "<!-- /benchmarks -->";

    private MarkedPart() {}

    /**
     * Replaces the part in a file.
     *
     * @throws IOException if the file can't be read or written, or has no marks
     */
    static void replace(Path file, String part) throws IOException {
        String page = Files.readString(file);
        int begin = page.indexOf(BEGIN);
        int end = page.indexOf(END, Math.max(begin, 0));
        if (begin < 0 || end < 0) {
            throw new IOException("'" + file + "' has no part between '" + BEGIN.strip() + "' and '" + END
                    + "', each on a line of its own");
        }
        Files.writeString(file, page.substring(0, begin + BEGIN.length()) + part + page.substring(end));
    }
}
