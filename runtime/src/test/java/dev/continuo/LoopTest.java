package dev.continuo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LoopTest {
    private final List<String> log = new ArrayList<>();

    private Runnable say(String text) {
        return () -> log.add(text);
    }

    @Test
    void callSoon_calls_runFirstInFirstOut() {
        Bodies.onLoop(() -> {
            for (int i = 0; i < 1000; i++) {
                Loop.current().callSoon(say("" + i));
            }
        });
        assertThat(log).hasSize(1000).startsWith("0", "1", "2").endsWith("998", "999");
    }

    @Test
    void callSoon_fromCallback_runsInTheNextIteration() {
        Bodies.onLoop(() -> {
            Loop loop = Loop.current();
            loop.callSoon(() -> {
                log.add("a");
                loop.callSoon(say("c"));
            });
            loop.callSoon(say("b"));
        });
        assertThat(log).containsExactly("a", "b", "c");
    }

    @Test
    void callLater_sameDeadline_runsInOrderOfRegistration() {
        Bodies.onLoop(() -> {
            Loop loop = Loop.current();
            loop.callLater(Duration.ofMillis(2), say("late"));
            for (int i = 0; i < 5; i++) {
                loop.callLater(Duration.ofMillis(1), say("" + i));
            }
            loop.callAt(Duration.ofNanos(1), say("early"));
        });
        assertThat(log).containsExactly("early", "0", "1", "2", "3", "4", "late");
    }

    @Test
    void callLater_virtualClock_jumpsToTheDeadline() {
        Bodies.onLoop(() -> {
            Loop loop = Loop.current();
            loop.callLater(Duration.ofDays(1), () -> log.add(loop.time().toString()));
        });
        assertThat(log).containsExactly("PT24H");
    }

    @Test
    void timers_cancelledInAnyOrder_leaveNothingAndKeepTheOrder() {
        List<Long> fired = new ArrayList<>();
        Bodies.onLoop(() -> {
            Loop loop = Loop.current();
            List<TimerHandle> timers = new ArrayList<>();
            for (int i = 0; i < 1000; i++) {
                long due = (i * 7919L) % 1000;
                timers.add(loop.callAt(Duration.ofNanos(due), () -> fired.add(due)));
            }
            for (int i = 0; i < 1000; i += 2) {
                timers.get(i).cancel();
            }
        });
        assertThat(fired).hasSize(500).isSorted();
    }

    @Test
    void handle_cancelledWhileReady_isSkipped() {
        Bodies.onLoop(() -> {
            Handle handle = Loop.current().callSoon(say("never"));
            handle.cancel();
        });
        assertThat(log).isEmpty();
    }

    @Test
    void callSoonThreadsafe_fromThreads_losesNoCallAndKeepsEachThreadsOrder() {
        int[] count = {0};
        Bodies.onLoop(() -> {
            Loop loop = Loop.current();
            for (int t = 0; t < 4; t++) {
                Hold hold = loop.hold();
                int[] next = {0};
                new Thread(() -> {
                            for (int i = 0; i < 10_000; i++) {
                                int mine = i;
                                loop.callSoonThreadsafe(() -> {
                                    assertThat(mine).isEqualTo(next[0]++);
                                    count[0]++;
                                });
                            }
                            hold.close();
                        })
                        .start();
            }
        });
        assertThat(count[0]).isEqualTo(40_000);
    }

    @Test
    void callback_throws_isReportedAndTheLoopGoesOn() {
        try (Runner runner = Runner.builder()
                .exceptionHandler((loop, context) ->
                        log.add(context.message() + "|" + context.exception().getMessage()))
                .build()) {
            Bodies.run(runner, () -> {
                Loop.current().callSoon(() -> {
                    throw new IllegalArgumentException("boom");
                });
                Loop.current().callSoon(say("next"));
            });
        }
        assertThat(log).hasSize(2);
        assertThat(log.get(0)).startsWith("exception in callback").endsWith("|boom");
        assertThat(log.get(1)).isEqualTo("next");
    }

    @Test
    void current_withoutLoop_namesTheRemedy() {
        assertThatThrownBy(Loop::current)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("no running event loop")
                .hasMessageContaining("Continuo.run");
    }

    private static void joined(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void callSoon_onAnotherThread_namesBothThreadsAndTheRemedy() {
        Bodies.onLoop(() -> {
            Loop loop = Loop.current();
            Thread stranger = new Thread(
                    () -> {
                        try {
                            loop.callSoon(say("never"));
                        } catch (IllegalStateException e) {
                            loop.callSoonThreadsafe(say(e.getMessage()));
                        }
                    },
                    "stranger");
            stranger.start();
            joined(stranger); // while the loop runs on this thread
        });
        assertThat(log).hasSize(1);
        assertThat(log.get(0)).contains("'stranger'", "'main'", "callSoonThreadsafe");
    }

    @Test
    void run_onAThreadWithALoop_isRefused() {
        Bodies.onLoop(() -> assertThatThrownBy(() -> Continuo.run(Task::done))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("await"));
    }

    @Test
    void realClock_timer_isNeverEarly() {
        long[] nanos = {0};
        try (Runner runner = Runner.builder().build()) {
            Bodies.run(runner, () -> {
                long start = System.nanoTime();
                Loop.current().callLater(Duration.ofMillis(5), () -> nanos[0] = System.nanoTime() - start);
            });
            runner.runUntilIdle();
        }
        assertThat(nanos[0]).isGreaterThanOrEqualTo(5_000_000);
    }
}
