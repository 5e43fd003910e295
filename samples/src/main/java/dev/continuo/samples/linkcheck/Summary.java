package dev.continuo.samples.linkcheck;

import java.util.List;

/**
 * What came of a check.
 *
 * @param site the name of the site
 * @param pages how many pages were read
 * @param targets how many URLs were requested
 * @param skipped how many URLs of other sites were not
 * @param broken the broken links, in order
 */
record Summary(String site, int pages, int targets, int skipped, List<BrokenLink> broken) {
    static Summary of(Site site, LinkGraph graph, List<BrokenLink> broken) {
        List<BrokenLink> ordered = broken.stream().sorted(BrokenLink.ORDER).toList();
        return new Summary(site.name(), graph.pages(), graph.targets().size(), graph.skipped(), ordered);
    }
}
