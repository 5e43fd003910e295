package dev.continuo.benchmarks.threads;

import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.LongAdder;

/** Threads that call, and threads that start threads. */
final class CallWork {
    private static final int CHILDREN = 10;

    private CallWork() {}

    static long depth(Scale scale, int suspensions) throws InterruptedException {
        LongAdder sum = new LongAdder();
        Threads.completeAll(scale.tasks(), number -> () -> sum.add(chains(scale, suspensions)));
        return sum.sum();
    }

    private static long chains(Scale scale, int suspensions) {
        long sum = 0;
        for (int i = 0; i < scale.rounds(); i++) {
            sum += nested(scale.depth(), suspensions);
        }
        return sum;
    }

    private static int nested(int depth, int suspensions) {
        return depth == 0 ? innermost(suspensions) : nested(depth - 1, suspensions) + 1;
    }

    private static int innermost(int suspensions) {
        for (int i = 0; i < suspensions; i++) {
            Thread.yield();
        }
        return 0;
    }

    static long calls(Scale scale) throws InterruptedException {
        LongAdder sum = new LongAdder();
        Threads.completeAll(scale.tasks(), number -> () -> {
            for (int left = scale.rounds(); left > 0; left -= Workload.INNER) {
                sum.add(sumOfItems(Math.min(left, Workload.INNER)));
            }
        });
        return sum.sum();
    }

    private static long sumOfItems(int rounds) {
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            sum += item(i);
        }
        return sum;
    }

    /** Would suspend for a negative number. */
    private static int item(int i) {
        if (i < 0) {
            Thread.yield();
        }
        return Workload.item(i);
    }

    static long completed(Scale scale) throws InterruptedException {
        List<CompletableFuture<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            futures.add(CompletableFuture.completedFuture(Workload.COMPLETED));
        }
        LongAdder sum = new LongAdder();
        Threads.completeAll(scale.tasks(), number -> () -> {
            for (int left = scale.rounds(); left > 0; left -= Workload.INNER) {
                sum.add(sumOfValues(futures, Math.min(left, Workload.INNER)));
            }
        });
        return sum.sum();
    }

    private static long sumOfValues(List<CompletableFuture<Integer>> futures, int rounds) {
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            sum += futures.get(i & 7).join();
        }
        return sum;
    }

    static long spawn(Scale scale) throws InterruptedException {
        LongAdder sum = new LongAdder();
        Threads.completeAll(scale.tasks(), number -> sum::increment);
        return sum.sum();
    }

    static long skynet(Scale scale) throws InterruptedException {
        return Threads.complete(() -> skynet(0, scale.tasks()));
    }

    private static long skynet(long number, int size) throws InterruptedException {
        if (size == 1) {
            return number;
        }
        int part = size / CHILDREN;
        long[] results = new long[CHILDREN];
        Thread[] threads = new Thread[CHILDREN];
        for (int i = 0; i < CHILDREN; i++) {
            int child = i;
            threads[i] = Threads.start(() -> results[child] = skynet(number + (long) child * part, part));
        }
        Threads.join(threads);
        long sum = 0;
        for (long result : results) {
            sum += result;
        }
        return sum;
    }
}
