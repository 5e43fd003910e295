package dev.continuo.samples.linkcheck;

import java.net.URI;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * All links that were found so far.
 *
 * <p>Not thread-safe, and without a lock: only tasks of one loop use it, and none of its methods awaits, so each is done
 * before another task runs.
 */
final class LinkGraph {
    private final Site site;
    private final boolean external;
    private final Map<URI, Target> targets = new LinkedHashMap<>();
    private final Set<URI> skipped = new HashSet<>();
    private final Map<String, List<URI>> invalid = new HashMap<>();
    private int pages;

    LinkGraph(Site site, boolean external) {
        this.site = site;
        this.external = external;
    }

    /** Makes the target to begin with. */
    Target start() {
        Target start = new Target(site.start(), true);
        targets.put(start.url, start);
        return start;
    }

    /** Takes in what came of a visit, and returns the targets that are new: each is to be visited once. */
    List<Target> visited(Target target, Answer answer) {
        target.visited(answer);
        Page page = answer.page();
        if (page == null) {
            return List.of();
        }
        pages++;
        page.invalid()
                .forEach(text ->
                        invalid.computeIfAbsent(text, key -> new ArrayList<>()).add(answer.url()));
        List<Target> found = new ArrayList<>();
        for (Link link : page.links()) {
            addLink(answer.url(), link, found);
        }
        return found;
    }

    private void addLink(URI page, Link link, List<Target> found) {
        boolean inside = site.contains(link.target());
        if (!inside && !external) {
            skipped.add(link.target());
            return;
        }
        Target target = targets.get(link.target());
        if (target == null) {
            target = new Target(link.target(), inside);
            targets.put(target.url, target);
            found.add(target);
        }
        target.addHolder(page, link.fragment());
    }

    /** Returns the links that no request could find to be broken. */
    List<BrokenLink> invalidLinks() {
        List<BrokenLink> broken = new ArrayList<>();
        invalid.forEach((text, holders) -> broken.add(new BrokenLink(
                text, "not a valid URL", holders.stream().map(site::show).toList())));
        return broken;
    }

    Collection<Target> targets() {
        return targets.values();
    }

    int pages() {
        return pages;
    }

    int skipped() {
        return skipped.size();
    }
}
