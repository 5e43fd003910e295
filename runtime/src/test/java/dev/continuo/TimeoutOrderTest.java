package dev.continuo;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.sleep;
import static dev.continuo.testing.OnLoop.failureOf;
import static dev.continuo.testing.OnLoop.iterations;
import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.annotation.Async;
import dev.continuo.testing.OnLoop;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout.ThreadMode;

/** Timeouts get their timers late, which must not show. */
class TimeoutOrderTest {
    private static final int TASKS = 40;
    private static final int BLOCKS = 20;

    /** A block's limit, in milliseconds, and how many limits were set before it. */
    private record Limit(long due, int number) {}

    private final List<Limit> mustExpire = new ArrayList<>();
    private final List<Limit> expired = new ArrayList<>();
    private int limits;

    @Test
    void expiry_ofManyTimeouts_isInTheOrderOfDeadlinesAndThenOfEntry() {
        long seed = System.nanoTime();
        System.out.println("TimeoutOrderTest seed: " + seed);
        Random random = new Random(seed);
        OnLoop.run(() -> {
            List<Task<Void>> tasks = new ArrayList<>();
            for (int i = 0; i < TASKS; i++) {
                tasks.add(createTask(() -> blocks(random)));
            }
            for (Task<Void> task : tasks) {
                await(task);
            }
            return Task.done();
        });
        mustExpire.sort(Comparator.comparingLong(Limit::due).thenComparingInt(Limit::number));
        assertThat(expired).as("seed %d", seed).hasSizeGreaterThan(TASKS).isEqualTo(mustExpire);
    }

    @Test
    @org.junit.jupiter.api.Timeout(value = 60, threadMode = ThreadMode.SEPARATE_THREAD)
    void expiry_inALoopThatNeverWaits_comesAsWell() {
        Throwable failure = Continuo.run(() ->
                failureOf(() -> Timeout.after(Duration.ofMillis(1)).run(() -> iterations(Integer.MAX_VALUE))));
        assertThat(failure).isInstanceOf(TimeoutException.class);
    }

    @Async
    private Task<Void> blocks(Random random) {
        for (int i = 0; i < BLOCKS; i++) {
            Limit[] limit = {limitIn(random)};
            Timeout timeout = Timeout.at(Duration.ofMillis(limit[0].due));
            try {
                await(timeout.run(() -> block(random, timeout, limit)));
            } catch (TimeoutException e) {
                expired.add(limit[0]);
            }
        }
        return Task.done();
    }

    /** Gives way, changes the limit or leaves it, and sleeps for a time that may be longer. */
    @Async
    private Task<Void> block(Random random, Timeout timeout, Limit[] limit) {
        await(iterations(random.nextInt(4)));
        if (random.nextInt(4) == 0) {
            limit[0] = limitIn(random);
            timeout.reschedule(Duration.ofMillis(limit[0].due));
        }
        if (random.nextInt(4) == 0) {
            return Task.done();
        }
        int millis = 1 + random.nextInt(20);
        if (now() + millis >= limit[0].due) {
            mustExpire.add(limit[0]);
        }
        return sleep(Duration.ofMillis(millis));
    }

    private Limit limitIn(Random random) {
        return new Limit(now() + 1 + random.nextInt(20), limits++);
    }

    private static long now() {
        return Loop.current().time().toMillis();
    }
}
