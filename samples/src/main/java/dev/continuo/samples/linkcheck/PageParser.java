package dev.continuo.samples.linkcheck;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Finds the anchors and the links of an HTML page. */
final class PageParser {
    private static final Pattern SCHEME = Pattern.compile("^[a-zA-Z][a-zA-Z0-9+.-]*:.*", Pattern.DOTALL);

    private final Set<String> anchors = new LinkedHashSet<>();
    private final Set<Link> links = new LinkedHashSet<>();
    private final Set<String> invalid = new LinkedHashSet<>();

    private PageParser() {}

    /**
     * Reads a page.
     *
     * @param body its bytes
     * @param charset the name of their charset; null if the page says it
     * @param url the page's own URL, to which its links are relative unless it has a {@code <base>}
     */
    static Page parse(byte[] body, @Nullable String charset, URI url) {
        PageParser parser = new PageParser();
        try {
            Document document = Jsoup.parse(new ByteArrayInputStream(body), charset, url.toString());
            document.getAllElements().forEach(parser::read);
        } catch (IOException e) {
            throw new UncheckedIOException("reading from memory", e);
        }
        return new Page(Set.copyOf(parser.anchors), parser.links, parser.invalid);
    }

    private void read(Element element) {
        if (!element.id().isEmpty()) {
            anchors.add(element.id());
        }
        if (element.normalName().equals("a") && element.hasAttr("name")) {
            anchors.add(element.attr("name"));
        }
        for (String attribute : linkAttributes(element)) {
            if (element.hasAttr(attribute)) {
                readLink(element, attribute);
            }
        }
    }

    private static List<String> linkAttributes(Element element) {
        return switch (element.normalName()) {
            case "a", "area" -> List.of("href");
            case "link" -> isHint(element) ? List.of() : List.of("href");
            case "img", "script", "iframe", "frame", "source", "audio", "track", "embed", "input" -> List.of("src");
            case "video" -> List.of("src", "poster");
            case "object" -> List.of("data");
            default -> List.of();
        };
    }

    /** Whether a {@code <link>} names a host to get ready for, where no document needs to be. */
    private static boolean isHint(Element link) {
        String relation = " " + link.attr("rel").toLowerCase(Locale.ROOT) + " ";
        return relation.contains(" preconnect ") || relation.contains(" dns-prefetch ");
    }

    private void readLink(Element element, String attribute) {
        String written = element.attr(attribute).strip();
        String url = element.absUrl(attribute);
        if (Urls.isWeb(url)) {
            Link link = Link.parse(url);
            if (link != null) {
                links.add(link);
                return;
            }
        } else if (SCHEME.matcher(written).matches()) {
            return; // mailto:, javascript:, data: and the like
        }
        invalid.add(written);
    }
}
