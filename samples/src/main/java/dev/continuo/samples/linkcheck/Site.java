package dev.continuo.samples.linkcheck;

import java.net.URI;

/**
 * What is checked: all pages of one host that can be reached from one of them.
 *
 * @param start the page to begin with, in normal form
 * @param name what to call the site
 * @param local whether it is served by this program only, so that its host and port mean nothing to the user
 */
record Site(URI start, String name, boolean local) {
    /** Whether a URL belongs to this site. */
    boolean contains(URI url) {
        return url.getHost().equals(start.getHost()) && url.getPort() == start.getPort();
    }

    /** Returns a URL as the user knows it. */
    String show(URI url) {
        if (!local || !contains(url)) {
            return url.toString();
        }
        return url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
    }
}
