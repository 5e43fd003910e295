package dev.continuo.processor;

import static dev.continuo.processor.Expectation.assertAccepted;
import static dev.continuo.processor.Expectation.assertOnly;
import static dev.continuo.processor.Expectation.assertRefused;
import static dev.continuo.processor.Expectation.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class LockGraphCompilationTest {
    private static Compilation assertWarned(String rule, String text, String body) {
        Compilation compilation = Programs.compile(Programs.source("Program", body));
        assertThat(compilation.errors()).isEmpty();
        assertOnly(compilation.warnings(), rule, text, line(body));
        return compilation;
    }

    @Test
    void selfDeadlock_throughCalls_shownWithLines() {
        assertRefused("SelfDeadlock", """
                'Program.outer' awaits 'Program.lock' while it holds it: the lock isn't reentrant, so the task waits for\
                 itself. Split off what both methods need into one without the guard.
                      'Program.outer' (Program.java:6) awaits 'Program.middle'
                      'Program.middle' (Program.java:11) awaits 'Program.inner'
                      'Program.inner' (Program.java:13) awaits 'Program.lock'""", """
                class Program {
                    private final AsyncLock lock = new AsyncLock();
                    @Async
                    @Guarded("lock")
                    Task<Void> outer() {
                        await(middle()); // here
                        return Task.done();
                    }
                    @Async Task<Void> middle() {
                        await(yieldNow());
                        return inner();
                    }
                    @Async
                    @Guarded("lock") Task<Void> inner() { await(yieldNow()); return Task.done(); }
                }
                """.replaceFirst("\n", " "));
    }

    @Test
    void selfDeadlock_withoutCommonLock_accepted() {
        assertAccepted("""
                class Program {
                    private final AsyncLock lock = new AsyncLock();
                    private final AsyncLock other = new AsyncLock();
                    @Async @Guarded("lock") Task<Void> outer() { await(inner()); return Task.done(); }
                    @Async @Guarded("other") Task<Void> inner() { await(yieldNow()); return Task.done(); }
                }
                """);
    }

    @Test
    void selfDeadlock_released_onEachWay_accepted() {
        assertAccepted("""
                class Program {
                    private final AsyncLock lock = new AsyncLock();
                    @Async @Guarded("lock") Task<Void> locked() { await(yieldNow()); return Task.done(); }
                    @Async Task<Void> run(int n) {
                        await(lock.acquire());
                        switch (n) {
                            case 0 -> lock.release();
                            case 1 -> { lock.release(); await(yieldNow()); }
                            default -> {
                                lock.release();
                                throw new IllegalArgumentException();
                            }
                        }
                        await(locked());
                        while (true) {
                            await(lock.acquire());
                            if (n++ > 3) { lock.release(); break; }
                            lock.release();
                            await(locked());
                        }
                        await(locked());
                        return Task.done();
                    }
                }
                """);
    }

    @Test
    void selfDeadlock_ifTheOtherIsThis_warned() {
        assertWarned("PossibleSelfDeadlock", "while it holds it, if the other object is this one:", """
                class Program {
                    private final AsyncLock lock = new AsyncLock();
                    @Async @Guarded("lock") Task<Void> add() { await(yieldNow()); return Task.done(); }
                    @Async @Guarded("lock") Task<Void> move(Program to) {
                        await(to.add()); // here
                        return Task.done();
                    }
                }
                """);
    }

    @Test
    void selfDeadlock_ofThisAsArgument_refused() {
        assertRefused("SelfDeadlock", "'Program.run' awaits 'Program.lock' while it holds it", """
                class Program {
                    private final AsyncLock lock = new AsyncLock();
                    static @Async Task<Void> enter(Program program) {
                        try (AsyncLock.Held held = await(program.lock.hold())) { await(yieldNow()); }
                        return Task.done();
                    }
                    @Async @Guarded("lock") Task<Void> run() {
                        await(enter(this)); // here
                        return Task.done();
                    }
                }
                """);
    }

    @Test
    void selfDeadlock_severalLocks_eachTold() {
        Compilation compilation = Programs.compile(Programs.source("Program", """
                class Program {
                    private final AsyncLock a = new AsyncLock();
                    private final AsyncLock b = new AsyncLock();
                    @Async @Guarded({"a", "b"}) Task<Void> outer() { await(inner()); return Task.done(); }
                    @Async @Guarded({"a", "b"}) Task<Void> inner() { await(yieldNow()); return Task.done(); }
                }
                """));

        assertThat(compilation.errors())
                .extracting(error ->
                        error.getMessage(Locale.ROOT).lines().findFirst().orElseThrow())
                .satisfiesExactlyInAnyOrder(
                        text -> assertThat(text)
                                .startsWith("[Continuo/SelfDeadlock] 'Program.outer' awaits 'Program.a'"),
                        text -> assertThat(text)
                                .startsWith("[Continuo/SelfDeadlock] 'Program.outer' awaits 'Program.b'"));
    }

    @Test
    void lockOrder_inTwoMethods_bothWaysShown() {
        assertWarned("LockOrderInversion", """
                'Program.b' is awaited while 'Program.a' is held, and another way in the other order: tasks on these ways\
                 may each hold what the other waits for. Enter the locks in one order everywhere.\
                 (@SuppressWarnings("Continuo/LockOrderInversion") silences this.)
                    from 'Program.a' to 'Program.b':
                      'Program.one' (Program.java:5) awaits 'Program.takeB'
                      'Program.takeB' (Program.java:7) awaits 'Program.b'
                    from 'Program.b' to 'Program.a':
                      'Program.two' (Program.java:9) awaits 'Program.a'""", """
                class Program {
                    private final AsyncLock a = new AsyncLock();
                    private final AsyncLock b = new AsyncLock();
                    @Async @Guarded("a") Task<Void> one() {
                        await(takeB()); return Task.done(); // here
                    }
                    @Async @Guarded("b") Task<Void> takeB() { await(yieldNow()); return Task.done(); }
                    @Async @Guarded("b") Task<Void> two() {
                        try (AsyncLock.Held held = await(a.hold())) { await(yieldNow()); }
                        return Task.done();
                    }
                }
                """.replaceFirst("\n", " "));
    }

    @Test
    void lockOrder_suppressed_silent() {
        assertAccepted("""
                class Program {
                    private final AsyncLock a = new AsyncLock();
                    private final AsyncLock b = new AsyncLock();
                    @SuppressWarnings("Continuo/LockOrderInversion")
                    @Async @Guarded({"a", "b"}) Task<Void> one() { await(yieldNow()); return Task.done(); }
                    @Async @Guarded({"b", "a"}) Task<Void> two() { await(yieldNow()); return Task.done(); }
                }
                """);
    }

    @Test
    void lockOrder_underOneGate_accepted() {
        assertAccepted("""
                class Program {
                    private final AsyncLock gate = new AsyncLock();
                    private final AsyncLock a = new AsyncLock();
                    private final AsyncLock b = new AsyncLock();
                    @Async @Guarded({"gate", "a", "b"}) Task<Void> one() { await(yieldNow()); return Task.done(); }
                    @Async @Guarded({"gate", "b", "a"}) Task<Void> two() { await(yieldNow()); return Task.done(); }
                }
                """);
    }

    @Test
    void barrier_underTheLockOfItsParties_refused() {
        assertRefused(
                "BarrierUnderLock",
                "'Program.run' awaits the barrier 'Program.barrier' while it holds 'Program.lock': every one of its 3"
                        + " parties needs that guard, so the barrier never trips.",
                """
                class Program {
                    private final AsyncLock lock = new AsyncLock();
                    private final AsyncBarrier barrier = new AsyncBarrier(3);
                    @Async @Guarded("lock") Task<Void> run() {
                        await(barrier.await()); // here
                        return Task.done();
                    }
                }
                """);
    }

    @Test
    void barrier_awaitedFirst_accepted() {
        assertAccepted("""
                class Program {
                    private final AsyncLock lock = new AsyncLock();
                    private final AsyncBarrier barrier = new AsyncBarrier(3);
                    @Async @Barrier("barrier") @Guarded("lock") Task<Void> run() {
                        await(yieldNow());
                        return Task.done();
                    }
                }
                """);
    }

    @Test
    void cycle_withoutBranch_refused() {
        assertRefused("AwaitCycle", """
                'Program.a' awaits itself before anything else: no run of it comes to an end. Return before the call where\
                 the recursion ends.
                      'Program.a' (Program.java:4) awaits 'Program.b'
                      'Program.b' (Program.java:6) awaits 'Program.a'""", """
                final class Program {
                    @Async Task<Void> a() {
                        await(b()); return Task.done(); // here
                    }
                    @Async Task<Void> b() { return a(); }
                }
                """);
    }

    @Test
    void cycle_withBranch_accepted() {
        assertAccepted("""
                final class Program {
                    @Async Task<Integer> a(int n) { return n == 0 ? Task.of(0) : b(n - 1); }
                    @Async Task<Integer> b(int n) { return a(n); }
                }
                """);
    }

    @Test
    void task_awaitsItself_refused() {
        assertRefused("AwaitItself", "A lambda for 'AsyncCallable.call' awaits the task that runs it", """
                class Program {
                    private Task<Void> tail;
                    void append(AsyncCallable<Void> work) {
                        tail = createTask(() -> {
                            await(tail); // here
                            return work.call();
                        });
                    }
                }
                """);
    }

    @Test
    void task_awaitsTheOneBefore_accepted() {
        assertAccepted("""
                class Program {
                    private Task<Void> tail;
                    void append(AsyncCallable<Void> work) {
                        Task<Void> before = tail;
                        tail = createTask(() -> { await(before); return work.call(); });
                    }
                }
                """);
    }
}
