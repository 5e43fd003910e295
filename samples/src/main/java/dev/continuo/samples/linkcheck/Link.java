package dev.continuo.samples.linkcheck;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A link, as a browser understands it.
 *
 * @param target what is requested: a normalised URL without a fragment
 * @param fragment the part of the page that is meant, as written; empty for all of it
 */
record Link(URI target, String fragment) {
    /** Begins what tells a browser to look for a text, and names no anchor. */
    private static final String TEXT_DIRECTIVE = ":~:";

    /** Reads an absolute URL; null if it is none. */
    static @Nullable Link parse(String url) {
        int hash = url.indexOf('#');
        URI target = Urls.normalise(hash < 0 ? url : url.substring(0, hash));
        if (target == null) {
            return null;
        }
        String fragment = hash < 0 ? "" : url.substring(hash + 1);
        int directive = fragment.indexOf(TEXT_DIRECTIVE);
        return new Link(target, directive < 0 ? fragment : fragment.substring(0, directive));
    }

    /** Whether a fragment is found among the anchors of its page, by the rules of HTML. */
    static boolean leadsTo(String fragment, Set<String> anchors) {
        return fragment.isEmpty()
                || anchors.contains(fragment)
                || anchors.contains(decode(fragment))
                || fragment.equalsIgnoreCase("top");
    }

    private static String decode(String fragment) {
        try {
            // A plus is no space here, unlike in a form.
            return URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return fragment;
        }
    }
}
