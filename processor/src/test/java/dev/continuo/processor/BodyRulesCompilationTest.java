package dev.continuo.processor;

import static dev.continuo.processor.Expectation.assertAccepted;
import static dev.continuo.processor.Expectation.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import org.junit.jupiter.api.Test;

class BodyRulesCompilationTest {
    private static final String OUTSIDE = "AwaitOutsideAsync";
    private static final String IN_LAMBDA = "AwaitInPlainLambda";

    @Test
    void await_inAsyncMethodAndLambda_accepted() {
        assertAccepted("""
                class Program {
                    @Async Task<Integer> run(Task<Integer> task, CompletionStage<Integer> stage) {
                        int x = await(task) + Continuo.await(stage);
                        for (int i = 0; i < await(task); i++) { x += i; }
                        synchronized (await(Task.of(this))) { x++; }
                        return Task.of(x);
                    }
                    int blocking(Task<Integer> task) {
                        AsyncCallable<Integer> callable = () -> Task.of(await(task));
                        return Continuo.run(() -> { await(task); return task; });
                    }
                    interface Mine extends AsyncCallable<String> { boolean equals(Object other); }
                    Mine mine = () -> Task.of(await(Task.of("")));
                    Runnable both = (Runnable & Marker) () -> {};
                    interface Marker {}
                }
                """);
    }

    @Test
    void await_inMethod_refused() {
        assertRefused(OUTSIDE, "'Program.run' awaits and isn't @Async", """
                class Program {
                    void run(Task<Integer> task) {
                        await(task); // here
                    }
                }
                """);
    }

    @Test
    void await_qualified_refused() {
        assertRefused(OUTSIDE, "'Program.run' awaits", """
                class Program {
                    int run(CompletableFuture<Integer> stage) {
                        return 1 +
                            Continuo.await(stage); // here
                    }
                }
                """);
    }

    @Test
    void await_inConstructor_refused() {
        assertRefused(OUTSIDE, "A constructor of 'Program' awaits", """
                class Program {
                    Program(Task<Integer> task) {
                        await(task); // here
                    }
                }
                """);
    }

    @Test
    void await_inInitializerBlock_refused() {
        assertRefused(OUTSIDE, "An initializer of 'Program' awaits", """
                class Program {
                    static {
                        await(Task.done()); // here
                    }
                }
                """);
    }

    @Test
    void await_inFieldInitializer_refused() {
        assertRefused(OUTSIDE, "The initializer of 'x' awaits", """
                class Program {
                    int x = await(Task.of(1)); // here
                }
                """);
    }

    @Test
    void await_inPlainLambdaOfAsyncMethod_refused() {
        assertRefused(IN_LAMBDA, "A lambda for 'Runnable.run' awaits, and the interface method", """
                class Program {
                    @Async Task<Void> run(Task<Integer> task) {
                        Runnable runnable = () ->
                            await(task); // here
                        return Task.done();
                    }
                }
                """);
    }

    @Test
    void await_inLambdaOfInterfaceThatRedeclares_refused() {
        assertRefused(IN_LAMBDA, "A lambda for 'Mine.call'", """
                class Program {
                    interface Mine extends AsyncCallable<Integer> { @Override Task<Integer> call(); }
                    Mine mine = () -> Task.of(
                        await(Task.of(1))); // here
                }
                """);
    }

    @Test
    void await_inAnonymousClassOfAsyncMethod_refused() {
        assertRefused(OUTSIDE, "'call' awaits and isn't @Async", """
                class Program {
                    @Async Task<Object> run(Task<Integer> task) {
                        return Task.of(new AsyncCallable<Integer>() {
                            @Override public Task<Integer> call() {
                                return Task.of(await(task)); // here
                            }
                        });
                    }
                }
                """);
    }

    @Test
    void await_severalPlaces_eachOnce() {
        Compilation compilation = Programs.compile(Programs.source("Program", """
                class Program {
                    void run(Task<Integer> task) {
                        try { await(task); } finally { await(task); }
                        Callable<Integer> lambda = () -> Objects.requireNonNull(await(Task.of(await(task))));
                    }
                }
                class Second { int x = await(Task.of(1)); }
                """));

        assertThat(compilation.errors()).hasSize(5);
    }

    @Test
    void await_otherMethodOfThatName_accepted() {
        assertAccepted("""
                class Program {
                    static class Event { Task<Void> await() { return Task.done(); } }
                    Task<Void> run(Event event) { return event.await(); }
                }
                """);
    }

    @Test
    void await_inMonitor_refused() {
        assertRefused("AwaitInMonitor", "'Program.run' awaits inside a synchronized block", """
                class Program {
                    @Async Task<Void> run(Task<Integer> task) {
                        synchronized (this) {
                            if (task.isDone()) {
                                await(task); // here
                            }
                        }
                        return Task.done();
                    }
                }
                """);
    }

    @Test
    void await_inMonitorOfAsyncLambda_refused() {
        assertRefused("AwaitInMonitor", "A lambda for 'AsyncCallable.call' awaits", """
                class Program {
                    AsyncCallable<Integer> run = () -> {
                        synchronized (this) {
                            return Task.of(await(Task.of(1))); // here
                        }
                    };
                }
                """);
    }

    @Test
    void await_inAsyncLambdaUnderMonitor_accepted() {
        assertAccepted("""
                class Program {
                    AsyncCallable<Integer> run() {
                        synchronized (this) {
                            return () -> Task.of(await(Task.of(1)));
                        }
                    }
                }
                """);
    }

    @Test
    void await_reference_refused() {
        assertRefused("AwaitReference", "'Program.run' refers to 'Continuo::await'", """
                class Program {
                    @Async Task<Object> run() {
                        java.util.function.Function<Task<Integer>, Integer> f =
                            Continuo::await; // here
                        return Task.of(f);
                    }
                }
                """);
    }

    @Test
    void usersOwnErrors_shownBesides() {
        Compilation compilation = Programs.compile(Programs.source("Program", """
                class Program {
                    void run(Task<Integer> task) {
                        await(task);
                        int x = "no";
                    }
                }
                """));

        assertThat(compilation.errors()).hasSize(2);
    }
}
