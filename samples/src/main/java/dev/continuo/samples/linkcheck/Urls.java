package dev.continuo.samples.linkcheck;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Brings URLs, as people write them, into the one form in which they are compared. */
final class Urls {
    /** The scheme, the user, the host, the port, and the rest. */
    private static final Pattern URL = Pattern.compile(
            "(https?)://(?:([^/?#@]*)@)?(\\[[^]/?#]*]|[^:/?#]+)(?::(\\d*))?(.*)", Pattern.CASE_INSENSITIVE);

    private static final Pattern LEADING_DOTS = Pattern.compile("^(/\\.\\.(?=/|$))+");
    private static final int LAST_PORT = 65535;
    private static final String ALLOWED = "-._~:/?@!$&'()*+,;=";

    private Urls() {}

    /** Returns the normal form of an absolute URL without a fragment; null if it isn't valid. */
    static @Nullable URI normalise(String url) {
        Matcher parts = URL.matcher(url.strip());
        if (!parts.matches()) {
            return null;
        }
        try {
            String scheme = parts.group(1).toLowerCase(Locale.ROOT);
            String user = parts.group(2) == null ? "" : escape(parts.group(2)) + "@";
            URI uri = new URI(scheme + "://" + user + host(parts.group(3)) + port(scheme, parts.group(4))
                    + path(escape(parts.group(5))));
            return uri.getHost() == null || uri.getPort() > LAST_PORT ? null : uri;
        } catch (URISyntaxException | IllegalArgumentException e) {
            return null;
        }
    }

    /** Whether this is a URL that can be requested, and not {@code mailto:} or the like. */
    static boolean isWeb(String url) {
        return url.regionMatches(true, 0, "http:", 0, 5) || url.regionMatches(true, 0, "https:", 0, 6);
    }

    private static String host(String host) {
        return host.startsWith("[")
                ? host
                : IDN.toASCII(host, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    }

    private static String port(String scheme, @Nullable String port) {
        if (port != null && port.length() > 5) {
            throw new IllegalArgumentException("no port: " + port);
        }
        boolean usual = port == null || port.isEmpty() || port.equals(scheme.equals("http") ? "80" : "443");
        return usual ? "" : ":" + port;
    }

    /** Takes the dots out of the path; the query stays as it is. */
    private static String path(String pathAndQuery) {
        int question = pathAndQuery.indexOf('?');
        String path = question < 0 ? pathAndQuery : pathAndQuery.substring(0, question);
        String query = question < 0 ? "" : pathAndQuery.substring(question);
        if (path.isEmpty()) {
            return "/" + query;
        }
        // A path that begins with two slashes would be read as a host.
        String normal =
                path.startsWith("//") ? path : URI.create(path).normalize().getRawPath();
        String inside = LEADING_DOTS.matcher(normal).replaceFirst("");
        return (inside.isEmpty() ? "/" : inside) + query;
    }

    /** Escapes what a URL can't hold, and leaves alone what is escaped already. */
    private static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (each & 0xff);
            boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (letter || c == '%' || ALLOWED.indexOf(c) >= 0) {
                escaped.append(c);
            } else {
                escaped.append('%').append(String.format("%02X", (int) c));
            }
        }
        return escaped.toString().replaceAll("%(?![0-9a-fA-F]{2})", "%25");
    }
}
