package dev.continuo.cpython;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.sleep;
import static dev.continuo.Continuo.timeout;
import static dev.continuo.Continuo.yieldNow;
import static dev.continuo.testing.OnLoop.failureOf;
import static dev.continuo.testing.OnLoop.iterations;
import static dev.continuo.testing.OnLoop.seconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.CancelledError;
import dev.continuo.Loop;
import dev.continuo.Task;
import dev.continuo.Timeout;
import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.time.Duration;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

/** What CPython's {@code test_timeouts} pins down. */
class TimeoutsTest {
    private static Duration now() {
        return Loop.current().time();
    }

    @Async
    private static Task<Void> forever() {
        return sleep(seconds(1_000));
    }

    @Test
    void timeout_aroundALongerSleep_throwsWhenTheTimeIsUp() {
        OnLoop.run(() -> {
            Timeout limit = Timeout.after(seconds(10));
            assertThat(await(failureOf(() -> limit.run(() -> forever())))).isInstanceOf(TimeoutException.class);
            assertThat(limit.expired()).isTrue();
            assertThat(now()).isEqualTo(seconds(10));
            return Task.done();
        });
    }

    @Test
    void timeoutAt_aroundALongerSleep_throwsAtThatTime() {
        OnLoop.run(() -> {
            await(sleep(seconds(3)));
            Timeout limit = Timeout.at(seconds(10));
            assertThat(await(failureOf(() -> limit.run(() -> forever())))).isInstanceOf(TimeoutException.class);
            assertThat(limit.expired()).isTrue();
            assertThat(limit.when()).isEqualTo(seconds(10));
            assertThat(now()).isEqualTo(seconds(10));
            return Task.done();
        });
    }

    @Test
    void nestedTimeouts_sameDeadline_onlyTheOuterOneThrowsTimeout() {
        OnLoop.run(() -> {
            Timeout outer = Timeout.at(seconds(1));
            Timeout inner = Timeout.at(seconds(1));
            Throwable thrown = await(failureOf(() -> outer.run(() -> {
                Throwable inside = await(failureOf(() -> inner.run(() -> forever())));
                assertThat(inside).isInstanceOf(CancelledError.class);
                throw (CancelledError) inside;
            })));
            assertThat(thrown).isInstanceOf(TimeoutException.class);
            assertThat(outer.expired() && inner.expired()).isTrue();
            return Task.done();
        });
    }

    @Test
    void expiry_insideIsACancellation_outsideATimeout() {
        OnLoop.run(() -> {
            Throwable[] inside = new Throwable[1];
            Throwable outside = await(failureOf(() -> timeout(seconds(1), limit -> {
                inside[0] = await(failureOf(() -> forever()));
                throw (CancelledError) inside[0];
            })));
            assertThat(inside[0]).isInstanceOf(CancelledError.class);
            assertThat(outside).isInstanceOf(TimeoutException.class);
            return Task.done();
        });
    }

    @Test
    void timeout_notReached_yieldsTheResult() {
        OnLoop.run(() -> {
            Timeout limit = Timeout.after(seconds(10));
            assertThat(await(limit.run(() -> sleep(seconds(1), "result")))).isEqualTo("result");
            assertThat(limit.expired()).isFalse();
            assertThat(limit.when()).isEqualTo(seconds(10));
            return Task.done();
        });
    }

    @Test
    void timeout_withoutLimit_neverExpires() {
        OnLoop.run(() -> {
            Timeout after = Timeout.after(null);
            await(after.run(() -> forever()));
            Timeout at = Timeout.at(null);
            await(at.run(() -> forever()));
            assertThat(after.expired() || at.expired()).isFalse();
            assertThat(after.when()).isNull();
            assertThat(at.when()).isNull();
            return Task.done();
        });
    }

    @Test
    void timeout_zero_throwsAtAnOperationThatBlocks() {
        OnLoop.run(() -> {
            Timeout limit = Timeout.after(seconds(0));
            assertThat(await(failureOf(() -> limit.run(() -> forever())))).isInstanceOf(TimeoutException.class);
            assertThat(limit.expired()).isTrue();
            assertThat(now()).isZero();
            return Task.done();
        });
    }

    @Test
    void timeout_zeroOrInThePast_throwsAtAYieldToo() {
        OnLoop.run(() -> {
            await(sleep(seconds(5)));
            Throwable zero = await(failureOf(() -> timeout(seconds(0), limit -> yieldNow())));
            Throwable past = await(failureOf(() -> Timeout.at(seconds(1)).run(() -> yieldNow())));
            assertThat(zero).isInstanceOf(TimeoutException.class);
            assertThat(past).isInstanceOf(TimeoutException.class);
            return Task.done();
        });
    }

    @Test
    void body_throws_passesUnchanged() {
        OnLoop.run(() -> {
            Timeout limit = Timeout.after(seconds(1));
            Throwable thrown = await(failureOf(() -> limit.run(() -> {
                throw new ArithmeticException("body");
            })));
            assertThat(thrown).isInstanceOf(ArithmeticException.class).hasMessage("body");
            assertThat(limit.expired()).isFalse();
            return Task.done();
        });
    }

    @Test
    void expiry_unwindingThrows_thatPassesInsteadOfTheTimeout() {
        OnLoop.run(() -> {
            Timeout limit = Timeout.after(seconds(1));
            Throwable thrown = await(failureOf(() -> limit.run(() -> {
                try {
                    return forever();
                } finally {
                    throwFrom("cleanup");
                }
            })));
            assertThat(thrown).isInstanceOf(ArithmeticException.class).hasMessage("cleanup");
            assertThat(limit.expired()).isTrue();
            assertThat(Task.current().cancelling()).isZero();
            return Task.done();
        });
    }

    private static void throwFrom(String place) {
        throw new ArithmeticException(place);
    }

    @Test
    void cancellationFromElsewhere_notExpired_staysACancellation() {
        OnLoop.run(() -> {
            Timeout limit = Timeout.after(seconds(10));
            Task<Void> task = createTask(() -> limit.run(() -> forever()));
            await(iterations(2));
            task.cancel();
            assertThat(await(failureOf(() -> task))).isInstanceOf(CancelledError.class);
            assertThat(task.isCancelled()).isTrue();
            assertThat(limit.expired()).isFalse();
            return Task.done();
        });
    }

    @Test
    void expiry_handled_taskEndsNormally() {
        OnLoop.run(() -> {
            Task<String> task = createTask(() -> {
                try {
                    await(timeout(seconds(1), limit -> forever()));
                } catch (TimeoutException e) {
                    await(yieldNow());
                    return Task.of("went on");
                }
                return Task.of("no timeout");
            });
            assertThat(await(task)).isEqualTo("went on");
            assertThat(task.isCancelled()).isFalse();
            assertThat(task.cancelling()).isZero();
            return Task.done();
        });
    }

    @Test
    void nestedTimeouts_outerIsDueWhenTheBodyFirstWaits_innerSeesACancellation() {
        OnLoop.run(() -> {
            Timeout outer = Timeout.after(seconds(0));
            Timeout inner = Timeout.after(seconds(1));
            Throwable thrown = await(failureOf(() -> outer.run(() -> inner.run(() -> forever()))));
            assertThat(thrown).isInstanceOf(TimeoutException.class);
            assertThat(outer.expired()).isTrue();
            assertThat(inner.expired()).isFalse();
            assertThat(now()).isZero();
            return Task.done();
        });
    }

    @Test
    void nestedTimeouts_sameDeadlineAndSwallowedInside_bodyGoesOn() {
        OnLoop.run(() -> {
            Timeout outer = Timeout.at(seconds(1));
            await(outer.run(() -> {
                Throwable inner = await(failureOf(() -> Timeout.at(seconds(1)).run(() -> forever())));
                assertThat(inner).isInstanceOf(CancelledError.class);
                return sleep(seconds(1));
            }));
            assertThat(outer.expired()).isTrue();
            return Task.done();
        });
    }

    @Test
    void nestedTimeouts_innerIsHandled_outerInterruptsALaterWait() {
        OnLoop.run(() -> {
            Throwable outer = await(failureOf(() -> timeout(seconds(2), outerLimit -> {
                Throwable inner = await(failureOf(() -> timeout(seconds(1), limit -> forever())));
                assertThat(inner).isInstanceOf(TimeoutException.class);
                return forever();
            })));
            assertThat(outer).isInstanceOf(TimeoutException.class);
            assertThat(now()).isEqualTo(seconds(2));
            return Task.done();
        });
    }

    @Test
    void reschedule_laterAndThenNever_thenOnlyACancellationEndsIt() {
        OnLoop.run(() -> {
            Timeout limit = Timeout.after(seconds(1));
            Task<Void> task = createTask(() -> limit.run(() -> forever()));
            await(iterations(2));
            limit.reschedule(seconds(5));
            assertThat(limit.when()).isEqualTo(seconds(5));
            await(sleep(seconds(3)));
            assertThat(task.isDone()).isFalse();
            limit.reschedule(null);
            assertThat(limit.when()).isNull();
            await(sleep(seconds(10)));
            assertThat(task.isDone() || limit.expired()).isFalse();
            task.cancel();
            assertThat(await(failureOf(() -> task))).isInstanceOf(CancelledError.class);
            return Task.done();
        });
    }

    @Test
    void timeoutInFinally_ofATimedOutBlock_worksOnItsOwn() {
        OnLoop.run(() -> {
            Throwable[] inner = new Throwable[1];
            Throwable outer = await(failureOf(() -> timeout(seconds(1), limit -> {
                try {
                    return forever();
                } finally {
                    inner[0] = await(failureOf(() -> timeout(seconds(1), nested -> forever())));
                }
            })));
            assertThat(inner[0]).isInstanceOf(TimeoutException.class);
            assertThat(outer).isInstanceOf(TimeoutException.class);
            assertThat(now()).isEqualTo(seconds(2));
            return Task.done();
        });
    }

    @Test
    void timeout_afterASwallowedCancellation_stillThrowsTimeout() {
        OnLoop.run(() -> {
            Task.current().cancel();
            assertThat(await(failureOf(() -> forever()))).isInstanceOf(CancelledError.class);
            assertThat(Task.current().cancelling()).isEqualTo(1);
            Throwable thrown = await(failureOf(() -> timeout(seconds(1), limit -> forever())));
            assertThat(thrown).isInstanceOf(TimeoutException.class);
            assertThat(Task.current().cancelling()).isEqualTo(1);
            return Task.done();
        });
    }

    @Test
    void cancelInside_afterASwallowedCancellation_staysACancellation() {
        OnLoop.run(() -> {
            Task.current().cancel();
            assertThat(await(failureOf(() -> forever()))).isInstanceOf(CancelledError.class);
            Throwable thrown = await(failureOf(() -> timeout(seconds(1), limit -> {
                Task.current().cancel();
                return forever();
            })));
            assertThat(thrown).isInstanceOf(CancelledError.class);
            assertThat(Task.current().cancelling()).isEqualTo(2);
            return Task.done();
        });
    }

    @Test
    void timeout_enteredTwice_throws() {
        OnLoop.run(() -> {
            Timeout limit = Timeout.after(seconds(1));
            Throwable nested = await(limit.run(() -> failureOf(() -> limit.run(() -> yieldNow()))));
            assertThat(nested).isInstanceOf(IllegalStateException.class).hasMessageContaining("already been entered");
            Throwable again = await(failureOf(() -> limit.run(() -> yieldNow())));
            assertThat(again).isInstanceOf(IllegalStateException.class).hasMessageContaining("already been entered");
            return Task.done();
        });
    }

    @Test
    void reschedule_unlessActive_throwsAndNamesTheState() {
        OnLoop.run(() -> {
            Timeout limit = Timeout.after(seconds(1));
            assertThatThrownBy(() -> limit.reschedule(seconds(2)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("not been entered");
            await(limit.run(() -> yieldNow()));
            assertThatThrownBy(() -> limit.reschedule(seconds(2)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("finished");
            Timeout late = Timeout.after(seconds(1));
            await(failureOf(() -> late.run(() -> {
                Throwable cancelled = await(failureOf(() -> forever()));
                assertThatThrownBy(() -> late.reschedule(seconds(2)))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining("expiring");
                throw (CancelledError) cancelled;
            })));
            assertThatThrownBy(() -> late.reschedule(seconds(2)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("expired");
            return Task.done();
        });
    }

    @Test
    void toString_showsTheState() {
        OnLoop.run(() -> {
            Timeout limit = Timeout.after(seconds(1));
            await(limit.run(() -> {
                assertThat(limit.toString()).isEqualTo("Timeout [active] when=PT1S");
                limit.reschedule(null);
                assertThat(limit.toString()).isEqualTo("Timeout [active] when=null");
                return yieldNow();
            }));
            assertThat(limit.toString()).isEqualTo("Timeout [finished]");
            Timeout late = Timeout.after(seconds(1));
            await(failureOf(() -> late.run(() -> forever())));
            assertThat(late.toString()).isEqualTo("Timeout [expired]");
            return Task.done();
        });
    }
}
