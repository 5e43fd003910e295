package dev.continuo.processor;

import static dev.continuo.processor.Expectation.assertAccepted;
import static dev.continuo.processor.Expectation.assertRefused;
import static dev.continuo.processor.Expectation.assertWarned;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rules on what becomes of tasks. */
class TaskRulesCompilationTest {
    private static final String METHODS = """
                @Async static Task<Integer> load(int key) { return Task.of(key); }
                @Async static Task<Void> save(int key) { return Task.done(); }
            """;

    @Test
    void asyncCall_asStatementInAsyncCode_refused() {
        assertRefused("DiscardedTask", "'Program.run' drops the task of 'save'", """
                class Program {
                    @Async Task<Void> run() {
                        save(1); // here
                        return Task.done();
                    }
                """ + METHODS + "}");
    }

    @Test
    void asyncCall_asStatementInAsyncLambda_refused() {
        assertRefused("DiscardedTask", "A lambda for 'AsyncCallable.call' drops the task of 'sleep'", """
                class Program {
                    AsyncCallable<Integer> run = () -> {
                        for (int i = 0; i < 3; i++) (
                            sleep( // here
                                java.time.Duration.ofMillis(1)));
                        return Task.of(1);
                    };
                }
                """.replace(
                        "(\n            sleep( // here", "sleep( // here")
                .replace("1)));", "1));"));
    }

    @Test
    void asyncCall_awaitedReturnedStoredOrSpawned_accepted() {
        assertAccepted("""
                class Program {
                    @Async Task<Integer> run() {
                        await(save(1));
                        Task<Integer> task = load(2);
                        Task<Integer> ignored = load(3);
                        List<Task<Integer>> tasks = new ArrayList<>();
                        tasks.add(load(4));
                        Task<Integer> last = createTask("five", () -> load(5));
                        last.addDoneCallback(done -> {});
                        await(TaskGroup.run(group -> {
                            group.createTask(() -> load(6));
                            group.add(load(7));
                            return Task.done();
                        }));
                        forgettable();
                        await(gather(tasks));
                        return cond() ? load(await(task)) : load(0);
                    }
                    @interface CanIgnoreReturnValue {}
                    @CanIgnoreReturnValue @Async static Task<Void> forgettable() { return Task.done(); }
                    boolean cond() { return true; }
                """ + METHODS + "}");
    }

    @Test
    void asyncCall_asStatementInPlainCode_warned() {
        assertWarned("DetachedTask", "'Program.run' drops the task of 'save'", """
                class Program {
                    void run() {
                        save(1); // here
                    }
                """ + METHODS + "}");
    }

    @Test
    void callOfPlainMethodThatReturnsTask_asStatementInAsyncCode_warned() {
        assertWarned("DetachedTask", "'Program.run' drops the task of 'wrapped'", """
                class Program {
                    @Async Task<Void> run() {
                        wrapped(); // here
                        return Task.done();
                    }
                    Task<Void> wrapped() { return save(1); }
                """ + METHODS + "}");
    }

    @Test
    void discardedTask_asWarning_suppressed() {
        Compilation compilation = Programs.compile(
                List.of("-Acontinuo.DiscardedTask=warn"), Programs.source("Program", """
                        class Program {
                            @SuppressWarnings("Continuo/DiscardedTask")
                            @Async Task<Void> run() { save(1); return Task.done(); }
                        """ + METHODS + "}"));

        assertThat(compilation.diagnostics()).isEmpty();
    }

    @Test
    void task_ofWhichOnlyTheTextIsUsed_warned() {
        assertWarned(
                "LostTask",
                "'Program.run' uses the text of the task of 'load' and loses the task",
                """
                class Program {
                    String run() {
                        return "loaded " + load(1); // here
                    }
                """ + METHODS + "}");
    }

    @Test
    void task_ofWhichOnlyTheStateIsUsed_warned() {
        assertWarned(
                "LostTask",
                "'Program.run' uses 'isDone' of the task of 'load'",
                """
                class Program {
                    boolean run() {
                        return load(1)
                            .isDone(); // here
                    }
                """.replace("load(1)\n            .isDone(); // here", "load(1).isDone(); // here") + METHODS + "}");
    }

    @Test
    void task_comparedOrPrinted_warnedAtEach() {
        Compilation compilation = Programs.compile(Programs.source("Program", """
                class Program {
                    @Async Task<Void> run() {
                        if (load(1) != null) { System.out.println(load(2)); }
                        return Task.done();
                    }
                """ + METHODS + "}"));

        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.warnings())
                .hasSize(2)
                .allSatisfy(warning -> assertThat(warning.getMessage(null)).startsWith("[Continuo/LostTask] "));
    }

    @Test
    void task_handedOn_accepted() {
        assertAccepted("""
                class Program {
                    final Map<Integer, Task<Integer>> tasks = new HashMap<>();
                    CompletionStage<String> run() {
                        tasks.computeIfAbsent(1, Program::load);
                        boolean done = tasks.get(1).isDone() && kept(1).isDone() && Task.current() == null;
                        Objects.requireNonNull(load(3), "task");
                        return load(4).thenApply(i -> "" + i + done + tasks);
                    }
                    Task<Integer> kept(int key) { return tasks.get(key); }
                """ + METHODS + "}");
    }

    @Test
    void createdTask_asStatement_warned() {
        assertWarned("UnreadTask", "'Program.run' drops the task that it creates", """
                class Program {
                    @Async Task<Void> run() {
                        createTask("beside", () -> save(1)); // here
                        return Task.done();
                    }
                """ + METHODS + "}");
    }

    @Test
    void variableOfTask_neverRead_warned() {
        assertWarned("UnreadTask", "'Program.run' never reads 'saving', which holds a task", """
                class Program {
                    @Async Task<Void> run() {
                        Task<Void> saving = save(1); // here
                        return Task.done();
                    }
                """ + METHODS + "}");
    }

    @Test
    void asyncCall_inVoidLambda_warned() {
        assertWarned(
                "AsyncLambdaForVoid", "A lambda for 'Consumer.accept' drops the task of 'save'", """
                class Program {
                    void run(List<Integer> keys) {
                        keys.forEach(key -> save(key)); // here
                    }
                """ + METHODS + "}");
    }

    @Test
    void asyncCall_asStatementOfVoidLambda_warnedOnce() {
        assertWarned("AsyncLambdaForVoid", "A lambda for 'Runnable.run' drops the task of 'save'", """
                class Program {
                    @Async Task<Runnable> run() {
                        return Task.of(() -> {
                            save(1); // here
                        });
                    }
                """ + METHODS + "}");
    }

    @Test
    void asyncMethod_asVoidReference_warned() {
        assertWarned(
                "AsyncLambdaForVoid",
                "A method reference for 'Consumer.accept' drops the task of 'save'",
                """
                class Program {
                    void run(List<Integer> keys) {
                        keys.forEach(Program::save); // here
                    }
                """ + METHODS + "}");
    }

    @Test
    void asyncCall_inAsyncLambdaOrSpawned_accepted() {
        assertAccepted("""
                class Program {
                    AsyncRunnable first = () -> save(1);
                    AsyncConsumer<Integer> second = Program::save;
                    void run(Loop loop, List<Integer> keys) {
                        loop.callSoon(() -> createTask("beside", () -> save(1)));
                        keys.stream().map(key -> load(key)).toList();
                    }
                """ + METHODS + "}");
    }

    @Test
    void asyncMethod_returningNull_refused() {
        assertRefused("AsyncReturnsNull", "'Program.run' is @Async and returns null", """
                class Program {
                    @Async Task<Integer> run(boolean empty) {
                        return empty ? (Task<Integer>) null : Task.of(1); // here
                    }
                }
                """);
    }

    @Test
    void asyncLambda_ofNull_refused() {
        assertRefused("AsyncReturnsNull", "A lambda for 'AsyncCallable.call' is @Async and returns null", """
                class Program {
                    AsyncCallable<Integer> run = () -> null; // here
                }
                """);
    }

    @Test
    void plainCode_returningNull_accepted() {
        assertAccepted("""
                class Program {
                    Task<Integer> none() { return null; }
                    Callable<Integer> callable = () -> null;
                    @Async Task<Integer> run() {
                        java.util.function.Supplier<Integer> supplier = () -> { return null; };
                        return Task.of(supplier.get() == null ? null : 1);
                    }
                }
                """);
    }

    @Test
    void task_asResultOfATask_warned() {
        assertWarned("NestedTask", "The task of 'toThread' yields another task", """
                class Program {
                    @Async Task<Object> run() {
                        return Task.of(await(
                            toThread(() -> load(1)))); // here
                    }
                """ + METHODS + "}");
    }

    @Test
    void task_asResultOfATask_warnedWhereItComesFrom() {
        assertWarned("NestedTask", "The task of 'of' yields another task", """
                class Program {
                    @Async Task<Object> run() {
                        Object created = await(createTask("beside", () ->
                            Task.of(load(1)))); // here
                        return Task.of(created);
                    }
                """ + METHODS + "}");
    }

    @Test
    void asyncMethod_declaredToYieldATask_warnedOnce() {
        assertWarned("NestedTask", "The task of 'Program.run' yields another task", """
                class Program {
                    @Async
                    Task<Task<Integer>> run() { // here
                        return Task.of(load(1));
                    }
                """ + METHODS + "}");
    }

    @Test
    void queueOfTasksAndStages_accepted() {
        assertAccepted("""
                class Program {
                    final AsyncQueue<Task<Integer>> queue = AsyncQueue.fifo();
                    @Async Task<Integer> run(CompletableFuture<Integer> stage) {
                        Task<Integer> next = await(queue.get());
                        return Task.of(await(next) + await(stage.thenCompose(i -> load(i))));
                    }
                """ + METHODS + "}");
    }
}
