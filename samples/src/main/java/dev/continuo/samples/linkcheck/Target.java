package dev.continuo.samples.linkcheck;

import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A URL that links lead to, and who links there.
 *
 * <p>Of a page that was visited, only the anchors are kept; and once it is known to be there, the links to all of it are
 * forgotten. So the memory needed grows with the number of links to parts of pages, not with the size of the pages.
 */
final class Target {
    final URI url;

    /** Whether it belongs to the site, so that its own links are checked too. */
    final boolean inside;

    /** The pages that link here, by fragment. */
    private final Map<String, List<URI>> holders = new LinkedHashMap<>();

    private boolean visited;
    private @Nullable String problem;

    /** Null for what has no anchors: an image, or a page that was not read. */
    private @Nullable Set<String> anchors;

    Target(URI url, boolean inside) {
        this.url = url;
        this.inside = inside;
    }

    void addHolder(URI page, String fragment) {
        if (!isFine(fragment)) {
            holders.computeIfAbsent(fragment, key -> new ArrayList<>(2)).add(page);
        }
    }

    void visited(Answer answer) {
        visited = true;
        problem = answer.problem();
        Page page = answer.page();
        anchors = page == null ? null : page.anchors();
        holders.keySet().removeIf(this::isFine);
    }

    /** Whether a link is known to be fine, which it never is before the visit. */
    private boolean isFine(String fragment) {
        return visited && problem == null && (anchors == null || Link.leadsTo(fragment, anchors));
    }

    /** Returns the broken ones of the links here; after the visit. */
    List<BrokenLink> brokenLinks(Site site) {
        if (problem != null) {
            List<String> pages = holders.values().stream()
                    .flatMap(List::stream)
                    .map(site::show)
                    .toList();
            return List.of(new BrokenLink(site.show(url), problem, pages));
        }
        List<BrokenLink> broken = new ArrayList<>();
        holders.forEach((fragment, pages) -> {
            if (!isFine(fragment)) {
                String link = site.show(url) + "#" + fragment;
                broken.add(new BrokenLink(
                        link,
                        "the page has no such anchor",
                        pages.stream().map(site::show).toList()));
            }
        });
        return broken;
    }
}
