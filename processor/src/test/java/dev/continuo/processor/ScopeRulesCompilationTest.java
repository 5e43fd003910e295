package dev.continuo.processor;

import static dev.continuo.processor.Expectation.assertAccepted;
import static dev.continuo.processor.Expectation.assertRefused;
import static dev.continuo.processor.Expectation.assertWarned;

import org.junit.jupiter.api.Test;

/** Rules on what encloses tasks and awaits: resources, groups, timeouts, catch clauses. */
class ScopeRulesCompilationTest {
    private static final String DATABASE = """
                static class Database implements AutoCloseable {
                    final String name = "main";
                    @Async Task<Integer> query() { return Task.of(1); }
                    @Override public void close() {}
                }
                @Async static Task<Integer> load(Database database) { return database.query(); }
                @Async static Task<Integer> count(String name) { return Task.of(name.length()); }
            """;

    @Test
    void task_returnedOutOfResource_refused() {
        assertRefused(
                "TaskOutlivesResource",
                "'Program.run' closes 'database' before the task of 'query' uses it",
                """
                class Program {
                    Task<Integer> run() {
                        try (Database database = new Database()) {
                            return database.query(); // here
                        }
                    }
                """ + DATABASE + "}");
    }

    @Test
    void task_storedInAsyncCodeAndAwaitedTooLate_refused() {
        assertRefused("TaskOutlivesResource", "before the task of 'load' uses it", """
                class Program {
                    @Async Task<Integer> run() {
                        Task<Integer> loading;
                        try (Database database = new Database()) {
                            loading = load(database); // here
                        }
                        return Task.of(await(loading));
                    }
                """ + DATABASE + "}");
    }

    @Test
    void task_awaitedInsideResource_accepted() {
        assertAccepted("""
                class Program {
                    @Async Task<Integer> run(boolean first) {
                        try (Database database = new Database(); Database other = new Database()) {
                            Task<Integer> loading = load(database);
                            int sum = await(other.query()) + await(loading);
                            List<Task<Integer>> tasks = new ArrayList<>();
                            for (int i = 0; i < 3; i++) { tasks.add(load(database)); }
                            await(gather(tasks));
                            return first ? load(other) : count(other.name);
                        }
                    }
                    Task<Integer> named() {
                        try (Database database = new Database()) { return count(database.name); }
                    }
                """ + DATABASE + "}");
    }

    @Test
    void resource_closedBeforeGroup_warned() {
        assertWarned(
                "ResourceClosedBeforeGroup",
                "A lambda for 'AsyncFunction.apply' closes 'database' while a task of the group may use it",
                """
                class Program {
                    @Async Task<Void> run() {
                        return TaskGroup.run(group -> {
                            try (Database database = new Database()) {
                                group.createTask(() -> load(database)); // here
                            }
                            return Task.done();
                        });
                    }
                """ + DATABASE + "}");
    }

    @Test
    void resource_aroundGroupOrInsideTask_accepted() {
        assertAccepted("""
                class Program {
                    @Async Task<Void> run() {
                        try (Database database = new Database()) {
                            await(TaskGroup.run(group -> {
                                group.createTask(() -> load(database));
                                group.createTask(() -> {
                                    try (Database own = new Database()) { return load(own); }
                                });
                                try (Database brief = new Database()) {
                                    Task<Integer> task = group.createTask(() -> load(brief));
                                    await(task);
                                }
                                return Task.done();
                            }));
                        }
                        return Task.done();
                    }
                """ + DATABASE + "}");
    }

    @Test
    void cancellation_caughtAndForgotten_warned() {
        assertWarned(
                "SwallowedCancellation", "'Program.run' catches Throwable around an await and doesn't rethrow it", """
                class Program {
                    @Async Task<Integer> run(Task<Integer> task) {
                        try {
                            return Task.of(await(task));
                        } catch (IllegalStateException e) {
                            return Task.of(1);
                        } catch (Throwable e) { // here
                            return Task.of(0);
                        }
                    }
                }
                """);
    }

    @Test
    void cancellation_rethrownExpectedOrTakenBack_accepted() {
        assertAccepted("""
                class Program {
                    @Async Task<Integer> run(Task<Integer> task) throws Throwable {
                        try { await(task); } catch (Exception e) { return Task.of(0); }
                        try {
                            await(task);
                        } catch (CancelledError e) { throw e; } catch (Throwable e) { return Task.of(0); }
                        try { await(task); } catch (Error e) { if (e instanceof CancelledError) { throw e; } }
                        try { await(task); } catch (CancelledError e) { Task.current().uncancel(); }
                        try { task.isDone(); } catch (Throwable e) { return Task.of(1); }
                        return task;
                    }
                    @Async Task<Void> stop(Task<Integer> worker) {
                        worker.cancel();
                        try { await(worker); } catch (CancelledError expected) { System.out.println("stopped"); }
                        return Task.done();
                    }
                }
                """);
    }

    @Test
    void timeout_aroundCodeWithoutAwait_warned() {
        assertWarned("TimeoutWithoutAwait", "'Program.run' sets a timeout for code without an await", """
                class Program {
                    @Async Task<Integer> run(java.time.Duration limit, int[] numbers) throws TimeoutException {
                        return timeout(limit, timeout -> { // here
                            int sum = 0;
                            for (int number : numbers) { sum += number; }
                            return Task.of(sum);
                        });
                    }
                }
                """);
    }

    @Test
    void timeout_aroundAwaitOrAsyncCall_accepted() {
        assertAccepted("""
                class Program {
                    @Async Task<Integer> run(java.time.Duration limit, Task<Integer> task) throws TimeoutException {
                        int first = await(waitFor(limit, () -> count("name")));
                        int second = await(waitFor(limit, task));
                        await(Timeout.after(limit).run(() -> { await(task); return Task.done(); }));
                        return timeout(limit, timeout -> Task.of(await(task) + first + second));
                    }
                """ + DATABASE + "}");
    }
}
