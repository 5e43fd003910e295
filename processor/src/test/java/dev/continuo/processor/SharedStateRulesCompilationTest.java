package dev.continuo.processor;

import static dev.continuo.processor.Expectation.assertAccepted;
import static dev.continuo.processor.Expectation.assertWarned;

import org.junit.jupiter.api.Test;

/** The rules on state that other tasks may change during an await. */
class SharedStateRulesCompilationTest {
    @Test
    void update_acrossAwait_warned() {
        String program = """
                class Program {
                    private int total;

                    @Async Task<Integer> add(Task<Integer> task) {
                        %s
                        return Task.of(total);
                    }
                }
                """;

        assertWarned(
                "UpdateAcrossAwait",
                "'Program.add' reads 'total' before an await and assigns what it computed from that after it",
                program.formatted("total += await(task); // here"));
        assertAccepted(program.formatted("int more = await(task); total += more;"));
    }

    @Test
    void field_checkedThenAwaitedThenUsed_warned() {
        String program = """
                class Program {
                    private String name;

                    @Async Task<String> name(Task<String> task) {
                        if (name == null) {
                            %s
                        }
                        return Task.of(name);
                    }
                }
                """;

        assertWarned(
                "CheckThenAwait",
                "'Program.name' checks 'name', awaits, and then relies on the check",
                program.formatted("name = await(task); // here"));
        assertAccepted(program.formatted("name = \"\"; await(task);"));
    }

    @Test
    void collection_awaitedWhileIterating_warned() {
        String program = """
                class Program {
                    private final List<Task<Void>> tasks = new ArrayList<>();

                    void add(Task<Void> task) { tasks.add(task); }

                    @Async Task<Void> all() {
                        for (Task<Void> task : %s) {
                            await(task); // here
                        }
                        return Task.done();
                    }
                }
                """;

        assertWarned(
                "AwaitWhileIterating",
                "'Program.all' awaits while it goes through 'tasks'",
                program.formatted("tasks"));
        assertAccepted(program.formatted("List.copyOf(tasks)"));
    }
}
