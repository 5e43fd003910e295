package dev.continuo.benchmarks.continuo;

import static dev.continuo.Continuo.await;

import dev.continuo.Continuo;
import dev.continuo.Task;
import dev.continuo.Timeout;
import dev.continuo.annotation.Async;
import dev.continuo.benchmarks.Scale;
import java.time.Duration;
import java.util.Random;
import java.util.concurrent.TimeoutException;

/** Tasks that sleep, and timeouts around operations. */
final class TimeWork {
    private static final int MAX_SLEEP_NANOS = 100_000_000;
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private TimeWork() {}

    static long sleep(Scale scale) {
        Random random = new Random(1);
        Counter counter = new Counter();
        Group.run(scale.tasks(), i -> sleeper(random.nextInt(MAX_SLEEP_NANOS), counter));
        return counter.value;
    }

    @Async
    private static Task<Void> sleeper(int nanos, Counter counter) {
        await(Continuo.sleep(Duration.ofNanos(nanos)));
        counter.value++;
        return Task.done();
    }

    static long timeouts(Scale scale, int suspensions) {
        Counter counter = new Counter();
        Group.run(scale.tasks(), i -> timed(counter, scale.rounds(), suspensions));
        return counter.value;
    }

    @Async
    private static Task<Void> timed(Counter counter, int rounds, int suspensions) throws TimeoutException {
        for (int i = 0; i < rounds; i++) {
            int result = await(Timeout.after(TIMEOUT).run(() -> DepthWork.innermost(suspensions)));
            counter.value += result + 1;
        }
        return Task.done();
    }
}
