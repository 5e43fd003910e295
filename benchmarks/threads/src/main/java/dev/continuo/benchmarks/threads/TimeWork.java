package dev.continuo.benchmarks.threads;

import dev.continuo.benchmarks.Scale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/** Threads that sleep, and timeouts around operations. */
final class TimeWork {
    private static final int MAX_SLEEP_NANOS = 100_000_000;

    private TimeWork() {}

    static long sleep(Scale scale) throws InterruptedException {
        Random random = new Random(1);
        LongAdder sum = new LongAdder();
        Threads.completeAll(scale.tasks(), number -> {
            int nanos = random.nextInt(MAX_SLEEP_NANOS);
            return () -> {
                TimeUnit.NANOSECONDS.sleep(nanos);
                sum.increment();
            };
        });
        return sum.sum();
    }

    /** Waits for futures that are done: no timer is ever set. */
    static long timeoutsReady(Scale scale) throws InterruptedException {
        LongAdder sum = new LongAdder();
        Threads.completeAll(scale.tasks(), number -> () -> sum.add(waitForDone(scale.rounds())));
        return sum.sum();
    }

    private static long waitForDone(int rounds) throws Exception {
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            CompletableFuture<Integer> future = new CompletableFuture<>();
            future.complete(1);
            sum += future.get(1, TimeUnit.SECONDS);
        }
        return sum;
    }

    /** Waits for permits that a partner gives: two switches and a timer for each operation. */
    static long timeoutsSuspending(Scale scale) throws InterruptedException {
        LongAdder sum = new LongAdder();
        Threads.completeAll(scale.tasks(), number -> () -> sum.add(waitForPartner(scale.rounds())));
        return sum.sum();
    }

    private static long waitForPartner(int rounds) throws InterruptedException {
        Semaphore asked = new Semaphore(0);
        Semaphore given = new Semaphore(0);
        Thread partner = Threads.start(() -> {
            for (int i = 0; i < rounds; i++) {
                asked.acquire();
                given.release();
            }
        });
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            asked.release();
            if (given.tryAcquire(1, TimeUnit.SECONDS)) {
                sum++;
            }
        }
        partner.join();
        return sum;
    }
}
