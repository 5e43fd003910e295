package dev.continuo.benchmarks.futures;

import dev.continuo.benchmarks.Scale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Tasks that sleep, and timeouts around operations. */
final class TimeWork {
    private static final int MAX_SLEEP_NANOS = 100_000_000;

    private TimeWork() {}

    static long sleep(Scale scale) {
        FutureLoop loop = new FutureLoop();
        Random random = new Random(1);
        Counter counter = new Counter();
        Group.run(
                loop,
                scale.tasks(),
                number -> loop.sleep(random.nextInt(MAX_SLEEP_NANOS)).thenRun(() -> counter.value++));
        return counter.value;
    }

    /** Timeouts of the JDK, which has a thread for them. */
    static long timeouts(Scale scale, boolean suspending) {
        FutureLoop loop = new FutureLoop();
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> new Timed(loop, counter, scale.rounds(), suspending).start());
        return counter.value;
    }

    private static final class Timed extends CompletableFuture<Void> {
        private final FutureLoop loop;
        private final Counter counter;
        private final boolean suspending;
        private int left;

        Timed(FutureLoop loop, Counter counter, int rounds, boolean suspending) {
            this.loop = loop;
            this.counter = counter;
            this.suspending = suspending;
            left = rounds;
        }

        /** Goes on without recursion as long as no operation suspends. */
        Timed start() {
            while (left > 0) {
                left--;
                CompletableFuture<Integer> operation = new CompletableFuture<>();
                operation.orTimeout(1, TimeUnit.SECONDS);
                if (suspending) {
                    operation.thenAccept(result -> {
                        counter.value += result;
                        start();
                    });
                    loop.execute(() -> operation.complete(1));
                    return this;
                }
                operation.complete(1);
                counter.value += operation.join();
            }
            complete(null);
            return this;
        }
    }
}
