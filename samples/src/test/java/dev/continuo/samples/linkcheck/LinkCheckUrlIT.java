package dev.continuo.samples.linkcheck;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import dev.continuo.samples.SamplesProcess;
import dev.continuo.samples.SamplesProcess.Result;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LinkCheckUrlIT {
    @AutoClose
    private final TestServer server = new TestServer();

    LinkCheckUrlIT() throws Exception {}

    private Result check(String... options) throws Exception {
        String[] args = new String[options.length + 2];
        args[0] = "linkcheck";
        args[1] = server.url("/start.html");
        System.arraycopy(options, 0, args, 2, options.length);
        return SamplesProcess.run(args);
    }

    @Test
    void linkcheck_ofAUrl_followsItsRedirectsAndReadsOnlyItsPages() throws Exception {
        server.page("/start.html", "<a href=moved#here></a><a href=data.bin></a><a href=loop></a>")
                .on("/moved", exchange -> redirect(exchange, "/new/page.html"))
                .page("/new/page.html", "<p id=here><a href=gone.html></a>")
                .on("/loop", exchange -> redirect(exchange, "/loop"))
                .on("/data.bin", exchange -> {
                    byte[] body = "<a href=/not-a-page>".repeat(10_000).getBytes();
                    exchange.sendResponseHeaders(200, body.length);
                    exchange.getResponseBody().write(body);
                    exchange.close();
                });

        Result result = check("--json");

        assertThat(JsonSummary.broken(result.out()))
                .containsOnlyKeys(server.url("/loop"), server.url("/new/gone.html"));
        assertThat(JsonSummary.broken(result.out()).get(server.url("/new/gone.html")))
                .containsExactly(server.url("/new/page.html"));
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void linkcheck_ofALinkToAnotherSite_requestsItOnlyIfTold() throws Exception {
        try (TestServer other = new TestServer()) {
            other.page("/fine.html", "<a href=not-followed.html></a>").on("/no-head.html", exchange -> {
                boolean head = exchange.getRequestMethod().equals("HEAD");
                TestServer.send(exchange, head ? 405 : 200, "");
            });
            server.page(
                    "/start.html",
                    "<a href='%s'></a><a href='%s#x'></a><a href='%s'></a>"
                            .formatted(
                                    other.url("/no-head.html"), other.url("/fine.html"), other.url("/missing.html")));

            Result skipping = check();

            assertThat(skipping.lines()).last().isEqualTo("No broken links.");
            assertThat(skipping.out()).contains("skipped 3 links to other sites");
            assertThat(skipping.exitCode()).isZero();
            assertThat(other.requests()).isEmpty();

            Result requesting = check("--external", "--json");

            assertThat(JsonSummary.broken(requesting.out())).containsOnlyKeys(other.url("/missing.html"));
            assertThat(other.requests())
                    .containsExactlyInAnyOrder(
                            "HEAD /fine.html",
                            "HEAD /no-head.html",
                            "GET /no-head.html",
                            "HEAD /missing.html",
                            "GET /missing.html");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void linkcheck_ofAnswersThatMakeNoSense_callsTheLinksBroken(boolean sequential) throws Exception {
        server.page("/start.html", "<a href=nowhere></a><a href=wrong></a><a href=port></a><a href=cut></a>")
                .on("/nowhere", exchange -> exchange.sendResponseHeaders(302, -1))
                .on("/wrong", exchange -> redirect(exchange, "http://exa mple/"))
                .on("/port", exchange -> redirect(exchange, "http://127.0.0.1:99999/"))
                .on("/cut", exchange -> {
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write("<p>".getBytes());
                    exchange.close();
                });

        Result result = sequential ? check("--json", "--sequential") : check("--json");

        assertThat(result.err()).isEmpty();
        assertThat(JsonSummary.broken(result.out()))
                .containsOnlyKeys(
                        server.url("/nowhere"), server.url("/wrong"), server.url("/port"), server.url("/cut"));
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }

    @Test
    void linkcheck_ofAPageThatNeverAnswers_goesOnAfterTheTimeout() throws Exception {
        server.page("/start.html", "<a href=silent.html></a><a href=half.html></a><a href=fine.html></a>")
                .page("/fine.html", "<a href=missing.html></a>")
                .on("/silent.html", exchange -> {})
                .on("/half.html", exchange -> {
                    exchange.getResponseHeaders().set("Content-Type", "text/html");
                    exchange.sendResponseHeaders(200, 1000);
                    exchange.getResponseBody().write("<p>".getBytes());
                    exchange.getResponseBody().flush();
                });

        Result result = check("--timeout", "5");

        assertThat(result.lines())
                .containsSubsequence(
                        "3 broken links:",
                        "  " + server.url("/half.html") + ": no answer within 5 s",
                        "    on " + server.url("/start.html"),
                        "  " + server.url("/missing.html") + ": HTTP 404",
                        "    on " + server.url("/fine.html"),
                        "  " + server.url("/silent.html") + ": no answer within 5 s");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void linkcheck_withAConcurrency_hasSoManyRequestsInFlight() throws Exception {
        CyclicBarrier three = new CyclicBarrier(3);
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        String links = IntStream.range(0, 30)
                .mapToObj(number -> "<a href=page" + number + ".html></a>")
                .collect(Collectors.joining());
        server.page("/start.html", links);
        for (int number = 0; number < 30; number++) {
            server.on("/page" + number + ".html", exchange -> {
                most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
                // Fails, and so the links are broken, unless three requests come together.
                three.await(20, TimeUnit.SECONDS);
                inFlight.decrementAndGet();
                TestServer.send(exchange, 200, "fine");
            });
        }

        Result result = check("--concurrency", "3", "--timeout", "60");

        assertThat(result.out()).contains("Checked 31 links on 31 pages", "No broken links.");
        assertThat(most).hasValue(3);
    }

    @Test
    void linkcheck_ofAServerThatIsGone_namesTheStart() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        String url = "http://127.0.0.1:" + port + "/";

        Result result = SamplesProcess.run("linkcheck", url);

        assertThat(result.lines())
                .containsExactly(
                        "Checked 1 link on 0 pages of " + url + "; skipped 0 links to other sites.",
                        "1 broken link:",
                        "  " + url + ": can't connect",
                        "    is where the check began");
        assertThat(result.exitCode()).isEqualTo(1);
    }

    @Test
    void linkcheck_ofAnInvalidUrl_isRefused() throws Exception {
        Result result = SamplesProcess.run("linkcheck", "http://");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).startsWith("not a valid URL: http://");
    }
}
