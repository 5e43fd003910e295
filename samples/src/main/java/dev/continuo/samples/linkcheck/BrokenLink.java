package dev.continuo.samples.linkcheck;

import java.util.Comparator;
import java.util.List;

/**
 * A finding.
 *
 * @param link where the link leads
 * @param reason what is wrong
 * @param pages the pages that hold it, in order; empty for the page that the check starts with
 */
record BrokenLink(String link, String reason, List<String> pages) {
    static final Comparator<BrokenLink> ORDER =
            Comparator.comparing(BrokenLink::link).thenComparing(BrokenLink::reason);

    BrokenLink {
        pages = pages.stream().distinct().sorted().toList();
    }
}
