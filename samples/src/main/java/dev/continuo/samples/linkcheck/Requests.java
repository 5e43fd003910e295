package dev.continuo.samples.linkcheck;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The HTTP of a link checker: what it asks, and how it reads the answers. */
final class Requests {
    private static final Pattern HTML = Pattern.compile("\\s*(text/html|application/xhtml\\+xml)\\s*(;.*)?");
    private static final Pattern CHARSET = Pattern.compile("charset\\s*=\\s*\"?([^\\s;\"]+)");
    private static final byte[] NOTHING = {};

    /** Keeps the bodies of pages, and lets all others pass. */
    static final BodyHandler<byte[]> PAGES = info -> isSuccess(info.statusCode()) && isHtml(info.headers())
            ? BodySubscribers.ofByteArray()
            : BodySubscribers.replacing(NOTHING);

    private Requests() {}

    static HttpClient client(Duration timeout) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(timeout)
                .build();
    }

    /** Makes a request for a page of the site, body and all. */
    static HttpRequest get(URI url) {
        return request(url).GET().build();
    }

    /** Makes a request that only asks whether something is there. */
    static HttpRequest head(URI url) {
        return request(url).method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
    }

    private static HttpRequest.Builder request(URI url) {
        return HttpRequest.newBuilder(url).header("User-Agent", "continuo-linkcheck");
    }

    static boolean isSuccess(int status) {
        return status >= 200 && status < 300;
    }

    /** Whether an answer holds a page whose links are to be read; a redirect may have left the site. */
    static boolean isPage(HttpResponse<byte[]> response, Site site) {
        return isSuccess(response.statusCode()) && isHtml(response.headers()) && site.contains(response.uri());
    }

    private static boolean isHtml(HttpHeaders headers) {
        return HTML.matcher(headers.firstValue("Content-Type").orElse("")).matches();
    }

    /** Reads the page in an answer that {@linkplain #isPage holds one}; takes a while if the page is long. */
    static Answer readPage(HttpResponse<byte[]> response) {
        Page page = PageParser.parse(response.body(), charset(response.headers()), response.uri());
        return new Answer(response.uri(), null, page);
    }

    /** Reads an answer that holds no page. */
    static Answer readStatus(HttpResponse<byte[]> response) {
        int status = response.statusCode();
        return new Answer(response.uri(), isSuccess(status) ? null : "HTTP " + status, null);
    }

    private static @Nullable String charset(HttpHeaders headers) {
        Matcher matcher = CHARSET.matcher(headers.firstValue("Content-Type").orElse(""));
        try {
            return matcher.find() && Charset.isSupported(matcher.group(1)) ? matcher.group(1) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
