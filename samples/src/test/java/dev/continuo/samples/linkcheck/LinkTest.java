package dev.continuo.samples.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LinkTest {
    @Test
    void parse_withAFragment_separatesIt() {
        Link link = Link.parse("http://example.org/a.html?b=c#d");

        assertThat(link).isEqualTo(new Link(URI.create("http://example.org/a.html?b=c"), "d"));
    }

    @Test
    void parse_withATextDirective_dropsIt() {
        assertThat(Link.parse("http://example.org/#part:~:text=word").fragment())
                .isEqualTo("part");
        assertThat(Link.parse("http://example.org/#:~:text=word").fragment()).isEmpty();
    }

    @Test
    void parse_ofNoUrl_isNull() {
        assertThat(Link.parse("http://")).isNull();
    }

    @Test
    void leadsTo_writtenOrDecoded_findsTheAnchor() {
        Set<String> anchors = Set.of("a b", "<init>()", "c+d", "100%");

        assertThat(Link.leadsTo("a%20b", anchors)).isTrue();
        assertThat(Link.leadsTo("%3Cinit%3E()", anchors)).isTrue();
        assertThat(Link.leadsTo("c+d", anchors)).isTrue();
        assertThat(Link.leadsTo("100%", anchors)).isTrue();
        assertThat(Link.leadsTo("missing", anchors)).isFalse();
        assertThat(Link.leadsTo("A%20B", anchors)).isFalse();
    }

    @Test
    void leadsTo_theTop_isAlwaysThere() {
        assertThat(Link.leadsTo("", Set.of())).isTrue();
        assertThat(Link.leadsTo("Top", Set.of())).isTrue();
    }
}
