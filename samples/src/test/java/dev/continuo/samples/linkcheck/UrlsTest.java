package dev.continuo.samples.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlsTest {
    @ParameterizedTest
    @CsvSource({
        "http://example.org, http://example.org/",
        "HTTP://Example.ORG/Path, http://example.org/Path",
        "http://example.org:80/, http://example.org/",
        "https://example.org:443/, https://example.org/",
        "http://example.org:443/, http://example.org:443/",
        "http://example.org:/, http://example.org/",
        "http://example.org?q, http://example.org/?q",
        "http://example.org/a/./b/../c, http://example.org/a/c",
        "http://example.org/../../a, http://example.org/a",
        "http://example.org/.., http://example.org/",
        "http://example.org/a b|c, http://example.org/a%20b%7Cc",
        "http://example.org/a[0], http://example.org/a%5B0%5D",
        "http://example.org/%41%, http://example.org/%41%25",
        "http://example.org/\u00fc, http://example.org/%C3%BC",
        "http://b\u00fccher.example/, http://xn--bcher-kva.example/",
        "http://[::1]:8080/a, http://[::1]:8080/a",
        "http://user@example.org/, http://user@example.org/",
        "http://example.org//a, http://example.org//a",
        "'http://example.org/?a=/../b', 'http://example.org/?a=/../b'"
    })
    void normalise_ofAValidUrl_givesItsOneForm(String url, String normal) {
        assertThat(Urls.normalise(url)).hasToString(normal);
    }

    @Test
    void normalise_ofANormalUrl_changesNothing() {
        String normal = "http://example.org/a%20b?c=%C3%BC&d";

        assertThat(Urls.normalise(normal)).hasToString(normal);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a.html",
                "http:",
                "http://",
                "http:///a",
                "http://exa mple.org/",
                "http://example.org:99999/",
                "http://example.org:123456789012/",
                "http://[::1/",
                "ftp://example.org/"
            })
    void normalise_ofSomethingElse_isNull(String url) {
        assertThat(Urls.normalise(url)).isNull();
    }

    @Test
    void isWeb_byScheme_tellsWhatIsRequested() {
        assertThat(Urls.isWeb("HTTPS://example.org")).isTrue();
        assertThat(Urls.isWeb("http:")).isTrue();
        assertThat(Urls.isWeb("mailto:a@example.org")).isFalse();
        assertThat(Urls.isWeb("docs")).isFalse();
    }
}
