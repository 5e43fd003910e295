package dev.continuo.samples.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PageParserTest {
    private static final URI URL = URI.create("http://example.org/docs/page.html");

    private static Page parse(String html) {
        return PageParser.parse(html.getBytes(StandardCharsets.UTF_8), "UTF-8", URL);
    }

    private static Link link(String url) {
        return Link.parse(url);
    }

    @Test
    void links_ofAllKinds_areFoundOnce() {
        Page page = parse("<link rel=stylesheet href=a.css><a href=b.html>1</a><a href='./b.html'>2</a>"
                + "<img src=c.png><script src=d.js></script><iframe src=e.html></iframe><map><area href=f.html></map>"
                + "<video src=g.mp4 poster=h.png><source src=i.mp4></video><object data=j.svg></object>");

        assertThat(page.links())
                .extracting(each -> each.target().getPath())
                .containsExactlyInAnyOrder(
                        "/docs/a.css",
                        "/docs/b.html",
                        "/docs/c.png",
                        "/docs/d.js",
                        "/docs/e.html",
                        "/docs/f.html",
                        "/docs/g.mp4",
                        "/docs/h.png",
                        "/docs/i.mp4",
                        "/docs/j.svg");
        assertThat(page.invalid()).isEmpty();
    }

    @Test
    void links_relativeInAnyWay_areResolved() {
        Page page = parse("<a href='../x.html'></a><a href='/y.html'></a><a href='//other.example/z'></a>"
                + "<a href='?q=1'></a><a href='#part'></a><a href=''></a>");

        assertThat(page.links())
                .containsExactlyInAnyOrder(
                        link("http://example.org/x.html"),
                        link("http://example.org/y.html"),
                        link("http://other.example/z"),
                        link("http://example.org/docs/page.html?q=1"),
                        link("http://example.org/docs/page.html#part"),
                        link("http://example.org/docs/page.html"));
    }

    @Test
    void links_withABase_areResolvedAgainstIt() {
        Page page = parse("<head><base href='/base/'></head><a href=a.html></a><a href='#part'></a>");

        assertThat(page.links())
                .containsExactlyInAnyOrder(
                        link("http://example.org/base/a.html"), link("http://example.org/base/#part"));
    }

    @Test
    void links_thatAreNoRequests_areLeftOut() {
        Page page = parse("<a href='mailto:a@example.org'></a><a href='javascript:void(0)'></a><img src='data:,x'>"
                + "<a href='tel:1'></a><link rel='preconnect' href='https://cdn.example'><a>no link</a>");

        assertThat(page.links()).isEmpty();
        assertThat(page.invalid()).isEmpty();
    }

    @Test
    void links_thatAreNoUrls_areListedAsWritten() {
        Page page = parse("<a href='http://'></a><a href='http://example.org:99999/'></a>");

        assertThat(page.links()).isEmpty();
        assertThat(page.invalid()).containsExactlyInAnyOrder("http://", "http://example.org:99999/");
    }

    @Test
    void anchors_byIdAndByName_areFound() {
        Page page = parse("<h1 id=one></h1><a name=two></a><input name=three><p id='\u00fc'>");

        assertThat(page.anchors()).containsExactlyInAnyOrder("one", "two", "\u00fc");
    }

    @Test
    void charset_saidByThePage_isRespected() {
        byte[] latin = "<meta charset=ISO-8859-1><p id='\u00fc'>".getBytes(StandardCharsets.ISO_8859_1);

        assertThat(PageParser.parse(latin, null, URL).anchors()).containsExactly("\u00fc");
    }

    @Test
    void page_thatIsEmpty_hasNothing() {
        assertThat(parse("")).isEqualTo(new Page(Set.of(), Set.of(), Set.of()));
    }
}
