package dev.continuo.samples.linkcheck;

import java.util.Set;

/**
 * What a link checker wants to know of an HTML page.
 *
 * @param anchors the names that a fragment can have
 * @param links where its links lead; those that aren't requested, as {@code mailto:}, are left out
 * @param invalid the links that are no URLs, as written
 */
record Page(Set<String> anchors, Set<Link> links, Set<String> invalid) {}
