package dev.continuo.samples.linkcheck;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What came of a request.
 *
 * @param url what answered: the URL requested, or where it redirected to
 * @param problem why the link is broken; null if it isn't
 * @param page the page; null if there is none, or it is not of this site
 */
record Answer(URI url, @Nullable String problem, @Nullable Page page) {
    static Answer broken(URI url, String problem) {
        return new Answer(url, problem, null);
    }
}
