package dev.continuo.it.runtime;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.gather;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.continuo.Continuo;
import dev.continuo.FlowReader;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The JDK's HTTP client: its stages are awaited, and its bodies are read as publishers. */
class HttpClientIT {
    private static final int LARGE = 1 << 20;

    private final HttpClient client = HttpClient.newHttpClient();
    private final CountDownLatch released = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hello", exchange -> answer(exchange, "hello".getBytes()));
        server.createContext("/large", exchange -> answer(exchange, new byte[LARGE]));
        server.createContext("/never", exchange -> {
            try {
                released.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            exchange.close();
        });
        server.setExecutor(work -> new Thread(work).start());
        server.start();
    }

    @AfterEach
    void stop() {
        released.countDown();
        server.stop(0);
    }

    private static void answer(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path))
                .build();
    }

    @Async
    private Task<String> get(String path) {
        HttpResponse<String> response = await(client.sendAsync(request(path), BodyHandlers.ofString()));
        return Task.of(response.statusCode() + " " + response.body());
    }

    @Test
    void responses_awaitedTogether_arriveOnTheLoopsThread() {
        Thread thread = Thread.currentThread();
        List<String> texts = Continuo.run(() -> {
            List<Task<String>> tasks = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                tasks.add(get("/hello"));
            }
            List<String> all = await(gather(tasks));
            assertThat(Thread.currentThread()).isSameAs(thread);
            return Task.of(all);
        });
        assertThat(texts).hasSize(20).containsOnly("200 hello");
    }

    @Test
    void body_asAPublisher_isReadItemByItem() {
        int[] sizes = Continuo.run(() -> {
            HttpResponse<Flow.Publisher<List<ByteBuffer>>> response =
                    await(client.sendAsync(request("/large"), BodyHandlers.ofPublisher()));
            int items = 0;
            int bytes = 0;
            try (FlowReader<List<ByteBuffer>> body = FlowReader.of(response.body())) {
                for (List<ByteBuffer> item; (item = await(body.next())) != null; ) {
                    items++;
                    bytes += item.stream().mapToInt(ByteBuffer::remaining).sum();
                }
            }
            return Task.of(new int[] {items, bytes});
        });
        assertThat(sizes[0]).isGreaterThan(1);
        assertThat(sizes[1]).isEqualTo(LARGE);
    }

    @Test
    void request_thatCannotConnect_throwsTheClientsOwnException() {
        server.stop(0);
        assertThat(catchThrowable(() -> Continuo.run(() -> get("/hello")))).isInstanceOf(ConnectException.class);
    }

    @Test
    void request_thatIsNotAnsweredInTime_isCancelled() {
        assertThat(catchThrowable(
                        () -> Continuo.run(() -> Continuo.waitFor(Duration.ofMillis(50), () -> get("/never")))))
                .isInstanceOf(TimeoutException.class);
    }

    @Test
    void request_ofATaskThatIsCancelled_isCancelled() {
        Continuo.run(() -> {
            var sent = client.sendAsync(request("/never"), BodyHandlers.ofString());
            Task<Integer> task = createTask(() -> Task.of(await(sent).statusCode()));
            await(Continuo.yieldNow());
            task.cancel();
            await(Continuo.yieldNow());
            assertThat(task.isCancelled()).isTrue();
            assertThat(sent).isCompletedExceptionally();
            return Task.done();
        });
    }
}
