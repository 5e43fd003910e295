package dev.continuo.processor;

import static dev.continuo.processor.Expectation.assertAccepted;
import static dev.continuo.processor.Expectation.assertRefused;
import static dev.continuo.processor.Expectation.assertWarned;

import org.junit.jupiter.api.Test;

/** The rules on locks: one program that breaks each, and one that nearly does. */
class LockRulesCompilationTest {
    @Test
    void await_underLockOfThread_refused() {
        String program = """
                class Program {
                    private final java.util.concurrent.locks.Lock lock = new java.util.concurrent.locks.ReentrantLock();

                    @Async Task<Void> run(Task<Void> other) {
                        lock.lock();
                        try {
                            %s
                        } finally {
                            lock.unlock();
                        }
                        return other;
                    }
                }
                """;

        assertRefused(
                "AwaitUnderLock",
                "'Program.run' awaits while it holds 'lock': the lock belongs to the thread",
                program.formatted("await(other); // here"));
        assertAccepted(program.formatted("other.isDone();"), "-Acontinuo.BlockingCall=off");
    }

    @Test
    void acquire_withoutFinally_warned() {
        assertWarned("AcquireWithoutFinally", "'Program.run' keeps 'lock' where an await before its release", """
                class Program {
                    private final AsyncLock lock = new AsyncLock();

                    @Async Task<Void> run(Task<Void> other) {
                        await(lock.acquire()); // here
                        await(other);
                        lock.release();
                        return Task.done();
                    }
                }
                """);
        assertAccepted("""
                class Program {
                    private final AsyncLock lock = new AsyncLock();

                    @Async Task<Void> run(Task<Void> other) {
                        await(lock.acquire());
                        try {
                            await(other);
                        } finally {
                            lock.release();
                        }
                        return Task.done();
                    }
                }
                """);
    }

    @Test
    void acquire_releasedOnOnePathOnly_warned() {
        String program = """
                class Program {
                    private final AsyncLock lock = new AsyncLock();

                    @Async Task<Integer> run(int i) {
                        await(lock.acquire());
                        if (i < 0) {
                            %s
                            return Task.of(0); // here
                        }
                        lock.release();
                        return Task.of(i);
                    }
                }
                """;

        assertWarned("AcquireNotReleased", "'Program.run' ends here with 'lock' held", program.formatted(""));
        assertAccepted(program.formatted("lock.release();"));
    }

    @Test
    void release_twice_warned() {
        String program = """
                class Program {
                    private final AsyncLock lock = new AsyncLock();

                    @Async Task<Void> run() {
                        await(lock.acquire());
                        lock.release();
                        %s
                        lock.release(); // here
                        return Task.done();
                    }
                }
                """;

        assertWarned("ReleaseNotHeld", "'Program.run' releases 'lock' again", program.formatted(""));
        assertAccepted(program.formatted("await(lock.acquire());"));
    }

    @Test
    void signal_afterRelease_refused() {
        String program = """
                class Program {
                    private final AsyncCondition changed = new AsyncCondition();

                    @Async Task<Void> run() {
                        await(changed.acquire());
                        %s
                    }
                }
                """;

        assertRefused(
                "SignalWithoutLock",
                "'Program.run' signals after it released 'changed'",
                program.formatted("changed.release(); changed.signal(); return Task.done(); // here"));
        assertAccepted(program.formatted("changed.signal(); changed.release(); return Task.done();"));
    }

    @Test
    void signal_withoutAnyLock_warned() {
        String program = """
                class Program {
                    private final AsyncCondition changed = new AsyncCondition();

                    @Async %s Task<Void> run() {
                        changed.signalAll(); // here
                        return Task.done();
                    }
                }
                """;

        assertWarned("SignalUnguarded", "'Program.run' signals 'changed' and holds no lock", program.formatted(""));
        assertAccepted(program.formatted("@Guarded(\"changed\")"));
    }

    @Test
    void condition_outsideLoop_warned() {
        String program = """
                class Program {
                    private final AsyncCondition changed = new AsyncCondition();
                    boolean ready;

                    @Async @Guarded("changed") Task<Void> run() {
                        %s (!ready) {
                            await(changed.await()); // here
                        }
                        return Task.done();
                    }
                }
                """;

        assertWarned("ConditionNotInLoop", "'Program.run' awaits a condition outside a loop", program.formatted("if"));
        assertAccepted(program.formatted("while"));
    }

    @Test
    void guardedField_touchedWithoutGuard_refused() {
        String program = """
                class Program {
                    private final AsyncLock lock = new AsyncLock();
                    @Guarded("lock") private int count;

                    @Async %s Task<Integer> next() {
                        return Task.of(++count); // here
                    }
                }
                """;

        assertRefused(
                "UnguardedAccess",
                "'Program.next' touches 'count' without holding 'lock': @Guarded on the field says",
                program.formatted(""));
        assertAccepted(program.formatted("@Guarded(\"lock\")"));
    }

    @Test
    void override_withoutGuards_warned() {
        String program = """
                class Program {
                    final AsyncLock lock = new AsyncLock();
                    @Async @Guarded("lock") Task<Void> run() { return Task.done(); }
                    static class Sub extends Program {
                        @Override @Async %s
                        Task<Void> run() { return Task.done(); } // here
                    }
                }
                """;

        assertWarned(
                "OverrideDropsGuards",
                "'Sub.run' overrides 'Program.run' and drops its @Guarded",
                program.formatted(""));
        assertAccepted(program.formatted("@Guarded(\"lock\")"));
    }

    @Test
    void guard_notFinal_warned() {
        String program = """
                class Program {
                    %s AsyncLock lock = new AsyncLock();
                    @Async @Guarded("lock") // here
                    Task<Void> run() { return Task.done(); }
                }
                """;

        assertWarned("GuardNotFinal", "on 'Program.run' is the field 'lock', which isn't final", program.formatted(""));
        assertAccepted(program.formatted("final"));
    }

    @Test
    void staticField_instanceLock_refused() {
        String program = """
                class Program {
                    final AsyncLock lock = new AsyncLock();
                    @Guarded("lock") // here
                    private %s long total;
                }
                """;

        assertRefused("StaticGuardedByInstance", "'lock' needs an object", program.formatted("static"));
        assertAccepted(program.formatted(""));
    }
}
