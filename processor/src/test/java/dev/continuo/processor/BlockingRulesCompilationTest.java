package dev.continuo.processor;

import static dev.continuo.processor.Expectation.assertAccepted;
import static dev.continuo.processor.Expectation.assertOnly;
import static dev.continuo.processor.Expectation.assertRefused;
import static dev.continuo.processor.Expectation.assertWarned;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BlockingRulesCompilationTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Thread.sleep(1)                                      | Thread.sleep
            this.wait()                                          | Object.wait
            new Thread().join()                                  | Thread.join
            new CountDownLatch(1).await()                        | CountDownLatch.await
            new LinkedBlockingQueue<String>().take()             | LinkedBlockingQueue.take
            new ArrayBlockingQueue<String>(1).put("")            | ArrayBlockingQueue.put
            new LinkedBlockingQueue<>().poll(1, TimeUnit.DAYS)   | LinkedBlockingQueue.poll
            new Semaphore(1).acquire()                           | Semaphore.acquire
            new locks.ReentrantLock().lock()                     | ReentrantLock.lock
            executor.submit(() -> 1).get()                       | Future.get
            executor.awaitTermination(1, TimeUnit.DAYS)          | ExecutorService.awaitTermination
            CompletableFuture.supplyAsync(() -> 1).join()        | CompletableFuture.join
            new FileInputStream("f")                             | new FileInputStream
            new Socket("host", 1).getInputStream()               | new Socket
            in.readAllBytes()                                    | InputStream.readAllBytes
            Files.readString(Path.of("f"))                       | Files.readString
            URI.create("u").toURL().openStream()                 | URL.openStream
            Runtime.getRuntime().exec("ls").waitFor()            | Process.waitFor
            http.HttpClient.newHttpClient().send(null, null)     | HttpClient.send
            DriverManager.getConnection("u")                     | DriverManager.getConnection
            connection.createStatement().executeQuery("q")       | Statement.executeQuery
            task.join()                                          | Awaitable.join
            """)
    void jdkCall_thatBlocks_warned(String call, String name) {
        assertWarned("BlockingCall", "'Program.run' calls '" + name + "', which blocks", """
                import java.io.*; import java.net.*; import java.net.http.HttpClient; import java.nio.file.*;
                import java.sql.*;
                class Program {
                    ExecutorService executor; InputStream in; Connection connection;
                    @Async Task<Void> run(Task<String> task) throws Exception {
                        %s; // here
                        return Task.done();
                    }
                }
                """.formatted(
                call.replace("locks.", "java.util.concurrent.locks.").replace("http.HttpClient", "HttpClient")));
    }

    @Test
    void jdkCall_elsewhereInMemoryOrWithoutWaiting_accepted() {
        assertAccepted("""
                import java.io.*; import java.nio.file.*;
                class Program {
                    void plain() throws Exception { Thread.sleep(1); }
                    @Async Task<Integer> run(BlockingQueue<String> queue, CompletableFuture<String> future,
                            List<Task<Integer>> tasks, Task<Integer> one) throws Exception {
                        String text = await(toThread(() -> Files.readString(Path.of("f"))));
                        Runnable later = () -> { try { Thread.sleep(1); } catch (InterruptedException e) { } };
                        int read = new ByteArrayInputStream(text.getBytes()).read() + new StringReader(text).read();
                        System.out.println(queue.poll() + queue.offer("x") + later + read);
                        await(future);
                        if (one.isDone()) { read += one.join(); }
                        await(gather(tasks));
                        for (Task<Integer> task : tasks) { read += task.join(); }
                        return Task.of(future.get().length() + read);
                    }
                }
                """);
    }

    @Test
    void join_onTaskJustMade_refused() {
        assertRefused("BlockingOnTask", "'Program.run' blocks on a task of its own loop with 'join'", """
                class Program {
                    @Async Task<Integer> load() { return Task.of(1); }
                    @Async Task<Integer> run() {
                        return Task.of(load().join()); // here
                    }
                }
                """);
    }

    @Test
    void get_onTaskMadeBeforeWithoutAwaitSince_refused() {
        assertRefused("BlockingOnTask", "with 'get'", """
                class Program {
                    @Async Task<Integer> load() { return Task.of(1); }
                    @Async Task<Integer> run() throws Exception {
                        Task<Integer> task = createTask("load", () -> load());
                        return Task.of(task.get()); // here
                    }
                }
                """);
    }

    @Test
    void join_onTaskThatIsDone_accepted() {
        assertAccepted("""
                class Program {
                    @Async Task<Integer> load() { return Task.of(1); }
                    @Async Task<Integer> run() {
                        Task<Integer> first = load();
                        Task<Integer> second = load();
                        await(gather(first, second));
                        return Task.of(first.join() + second.join() + Task.of(3).result());
                    }
                    int outside() { return Continuo.run(() -> run()); }
                    int joined(Task<Integer> task) { return task.join(); }
                }
                """);
    }

    @Test
    void method_declaredToBlock_refused() {
        assertRefused("BlockingMethod", "'Program.run' calls 'Program.query', which is declared to block", """
                class Program {
                    @interface Blocking {}
                    @Blocking int query() { return 1; }
                    @Async Task<Integer> run() {
                        return Task.of(query()); // here
                    }
                }
                """);
    }

    @Test
    void method_declaredToBlock_onThreadOrAsync_accepted() {
        assertAccepted("""
                class Program {
                    @interface Blocking {}
                    @interface NonBlocking {}
                    @Blocking static class Slow {
                        @NonBlocking int size() { return 1; }
                        CompletionStage<Integer> later() { return Task.of(1); }
                        int query() { return 1; }
                    }
                    @Async Task<Integer> run(Slow slow) {
                        return Task.of(slow.size() + await(slow.later()) + await(toThread(() -> slow.query())));
                    }
                    int plain(Slow slow) { return slow.query(); }
                }
                """);
    }

    @Test
    void method_configuredAsBlocking_warned() {
        String program = """
                class Program {
                    static class Db { int query() { return 1; } int size() { return 1; } }
                    static class Sub extends Db { @Override int query() { return 2; } }
                    @Async Task<Integer> run(Sub db) {
                        return Task.of(db.size() + db.query()); // here
                    }
                }
                """;
        String option = "-Acontinuo.blocking=p.Program.Db#query, com.acme.Unknown";

        assertWarned("ConfiguredBlocking", "'Program.run' calls 'Sub.query'", program, option);
        assertAccepted(program);
    }

    @Test
    void type_configuredAsBlocking_warnedAlsoForConstructor() {
        assertWarned(
                "ConfiguredBlocking",
                "'Program.run' makes 'Slow', which the option",
                """
                class Program {
                    static class Slow {}
                    @Async Task<Object> run() {
                        return Task.of(new Slow()); // here
                    }
                }
                """,
                "-Acontinuo.blocking=p.Program.Slow");
    }

    @Test
    void configuredBlocking_illegible_refused() {
        Compilation compilation = Programs.compile(
                List.of("-Acontinuo.blocking=com.acme.Db#query()"), Programs.source("Program", "class Program {}"));

        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(null))
                .startsWith("[Continuo/UnknownOption] Option '-Acontinuo.blocking' has the value");
    }

    @Test
    void endlessLoop_withoutAwait_silentUnlessOn() {
        String program = """
                class Program {
                    @Async Task<Integer> run(int[] cells) {
                        int i = 0;
                        while (true) { // here
                            if (cells[i++] == 0) { return Task.of(i); }
                        }
                    }
                    @Async Task<Void> gentle() { for (;;) { await(yieldNow()); } }
                    void plain() { for (;;) { } }
                    @Async Task<Void> bounded(int n) { while (n > 0) { n--; } return Task.done(); }
                }
                """;

        assertAccepted(program);
        Compilation compilation =
                Programs.compile(List.of("-Acontinuo.LoopWithoutAwait=warn"), Programs.source("Program", program));
        assertOnly(compilation.warnings(), "LoopWithoutAwait", "'Program.run' has an endless loop", 5);
    }
}
