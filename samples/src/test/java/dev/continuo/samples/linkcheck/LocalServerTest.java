package dev.continuo.samples.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalServerTest {
    private final HttpClient client = HttpClient.newHttpClient();
    private LocalServer server;

    @BeforeEach
    void start(@TempDir Path temp) throws Exception {
        Path root = Files.createDirectories(temp.resolve("root/folder"));
        Files.writeString(temp.resolve("secret.html"), "secret");
        Files.writeString(temp.resolve("root/a b.html"), "page");
        Files.writeString(temp.resolve("root/empty.css"), "");
        Files.writeString(root.resolve("index.html"), "index");
        server = LocalServer.start(temp.resolve("root"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(server.url(path)).build(), BodyHandlers.ofString());
    }

    @Test
    void file_thatExists_isServedWithItsType() throws Exception {
        HttpResponse<String> response = get("/a%20b.html?query");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("page");
        assertThat(response.headers().firstValue("Content-Type")).contains("text/html");
    }

    @Test
    void file_thatIsEmpty_isServedWithoutABody() throws Exception {
        HttpResponse<String> response = get("/empty.css");

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEmpty();
    }

    @Test
    void folder_withASlash_isItsIndex() throws Exception {
        assertThat(get("/folder/").body()).isEqualTo("index");
    }

    @Test
    void folder_withoutASlash_isARedirect() throws Exception {
        HttpResponse<String> response = get("/folder");

        assertThat(response.statusCode()).isEqualTo(301);
        assertThat(response.headers().firstValue("Location")).contains("/folder/");
    }

    @Test
    void file_outsideTheRoot_isNotFound() throws Exception {
        for (String path :
                new String[] {"/%2e%2e/secret.html", "/folder/%2e%2e/%2e%2e/secret.html", "/..%2fsecret.html"}) {
            assertThat(get(path).statusCode()).as(path).isEqualTo(404);
        }
    }

    @Test
    void file_thatIsMissing_isNotFound() throws Exception {
        assertThat(get("/missing.html").statusCode()).isEqualTo(404);
        assertThat(get("/%00").statusCode()).isEqualTo(404);
        assertThat(get("/").statusCode()).isEqualTo(404);
    }

    @Test
    void server_whenClosed_isGone() {
        URI url = server.url("/");
        server.close();

        assertThat(url.getHost()).isEqualTo("127.0.0.1");
        assertThatThrownBy(() -> client.send(HttpRequest.newBuilder(url).build(), BodyHandlers.discarding()))
                .isInstanceOf(IOException.class);
    }
}
