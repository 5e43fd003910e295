package dev.continuo.benchmarks.futures;

import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Tasks that call, and tasks that start tasks. */
final class CallWork {
    private static final int CHILDREN = 10;

    private CallWork() {}

    static long depth(Scale scale, int suspensions) {
        FutureLoop loop = new FutureLoop();
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> new Chains(loop, counter, scale, suspensions).start());
        return counter.value;
    }

    private static final class Chains extends CompletableFuture<Void> {
        private final FutureLoop loop;
        private final Counter counter;
        private final Scale scale;
        private final int suspensions;
        private int i;

        Chains(FutureLoop loop, Counter counter, Scale scale, int suspensions) {
            this.loop = loop;
            this.counter = counter;
            this.scale = scale;
            this.suspensions = suspensions;
        }

        /** Goes on without recursion as long as no chain suspends. */
        Chains start() {
            while (i < scale.rounds()) {
                i++;
                CompletableFuture<Integer> chain = nested(loop, scale.depth(), suspensions);
                if (!chain.isDone()) {
                    chain.thenAccept(result -> {
                        counter.value += result;
                        start();
                    });
                    return this;
                }
                counter.value += chain.join();
            }
            complete(null);
            return this;
        }
    }

    private static CompletableFuture<Integer> nested(FutureLoop loop, int depth, int suspensions) {
        return depth == 0
                ? innermost(loop, suspensions)
                : nested(loop, depth - 1, suspensions).thenApply(result -> result + 1);
    }

    private static CompletableFuture<Integer> innermost(FutureLoop loop, int suspensions) {
        return suspensions == 0
                ? completedFuture(0)
                : loop.yieldNow().thenCompose(gone -> innermost(loop, suspensions - 1));
    }

    static long calls(Scale scale) {
        return sums(scale, CallWork::sumOfItems);
    }

    static long completed(Scale scale) {
        List<CompletableFuture<Integer>> futures = completedFutures();
        return sums(scale, rounds -> sumOfValues(futures, rounds));
    }

    /** Eight futures that are done. */
    private static List<CompletableFuture<Integer>> completedFutures() {
        List<CompletableFuture<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            futures.add(completedFuture(Workload.COMPLETED));
        }
        return futures;
    }

    private interface Sum {
        CompletableFuture<Long> of(int rounds);
    }

    private static long sums(Scale scale, Sum sum) {
        FutureLoop loop = new FutureLoop();
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> {
            CompletableFuture<Void> all = FutureLoop.DONE;
            for (int left = scale.rounds(); left > 0; left -= Workload.INNER) {
                int rounds = Math.min(left, Workload.INNER);
                all = all.thenCompose(done -> sum.of(rounds)).thenAccept(result -> counter.value += result);
            }
            return all;
        });
        return counter.value;
    }

    private static CompletableFuture<Long> sumOfItems(int rounds) {
        CompletableFuture<Long> sum = completedFuture(0L);
        for (int i = 0; i < rounds; i++) {
            int number = i;
            sum = sum.thenCompose(before -> item(number).thenApply(item -> before + item));
        }
        return sum;
    }

    private static CompletableFuture<Integer> item(int i) {
        return completedFuture(Workload.item(i));
    }

    private static CompletableFuture<Long> sumOfValues(List<CompletableFuture<Integer>> futures, int rounds) {
        CompletableFuture<Long> sum = completedFuture(0L);
        for (int i = 0; i < rounds; i++) {
            sum = sum.thenCombine(futures.get(i & 7), (before, value) -> before + value);
        }
        return sum;
    }

    static long spawn(Scale scale) {
        FutureLoop loop = new FutureLoop();
        Counter counter = new Counter();
        CompletableFuture<?>[] tasks = new CompletableFuture<?>[scale.tasks()];
        for (int i = 0; i < tasks.length; i++) {
            tasks[i] = CompletableFuture.runAsync(() -> counter.value++, loop);
        }
        loop.complete(CompletableFuture.allOf(tasks));
        return counter.value;
    }

    static long skynet(Scale scale) {
        FutureLoop loop = new FutureLoop();
        return loop.complete(skynet(loop, 0, scale.tasks()));
    }

    private static CompletableFuture<Long> skynet(FutureLoop loop, long number, int size) {
        if (size == 1) {
            return completedFuture(number);
        }
        int part = size / CHILDREN;
        CompletableFuture<Long> sum = completedFuture(0L);
        for (int i = 0; i < CHILDREN; i++) {
            long first = number + (long) i * part;
            CompletableFuture<Long> child = loop.yieldNow().thenCompose(started -> skynet(loop, first, part));
            sum = sum.thenCombine(child, Long::sum);
        }
        return sum;
    }
}
