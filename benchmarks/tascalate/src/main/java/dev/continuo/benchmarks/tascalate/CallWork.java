package dev.continuo.benchmarks.tascalate;

import static net.tascalate.async.CallContext.async;
import static net.tascalate.async.CallContext.await;

import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Workload;
import dev.continuo.benchmarks.futures.Counter;
import dev.continuo.benchmarks.futures.FutureLoop;
import dev.continuo.benchmarks.futures.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import net.tascalate.async.async;
import net.tascalate.async.suspendable;

/** Tasks that call, tasks that start tasks, and tasks that sleep. */
final class CallWork {
    private static final int CHILDREN = 10;
    private static final int MAX_SLEEP_NANOS = 100_000_000;

    private CallWork() {}

    static long depth(Scale scale, int suspensions) {
        FutureLoop loop = new FutureLoop();
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> chains(loop, counter, scale.rounds(), scale.depth(), suspensions));
        return counter.value;
    }

    private static @async CompletionStage<Void> chains(
            FutureLoop loop, Counter counter, int rounds, int depth, int suspensions) {
        for (int i = 0; i < rounds; i++) {
            int result = nested(loop, depth, suspensions);
            counter.value += result;
        }
        return async(null);
    }

    private static @suspendable int nested(FutureLoop loop, int depth, int suspensions) {
        if (depth == 0) {
            return innermost(loop, suspensions);
        }
        return nested(loop, depth - 1, suspensions) + 1;
    }

    private static @suspendable int innermost(FutureLoop loop, int suspensions) {
        for (int i = 0; i < suspensions; i++) {
            await(loop.yieldNow());
        }
        return 0;
    }

    static long calls(Scale scale) {
        FutureLoop loop = new FutureLoop();
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> caller(counter, scale.rounds()));
        return counter.value;
    }

    private static @async CompletionStage<Void> caller(Counter counter, int rounds) {
        for (int left = rounds; left > 0; left -= Workload.INNER) {
            long sum = sumOfItems(Math.min(left, Workload.INNER));
            counter.value += sum;
        }
        return async(null);
    }

    private static @suspendable long sumOfItems(int rounds) {
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            sum += item(i);
        }
        return sum;
    }

    /** Would suspend for a negative number. */
    private static @suspendable int item(int i) {
        if (i < 0) {
            await(new CompletableFuture<Void>());
        }
        return Workload.item(i);
    }

    static long completed(Scale scale) {
        FutureLoop loop = new FutureLoop();
        List<CompletableFuture<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            futures.add(CompletableFuture.completedFuture(Workload.COMPLETED));
        }
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> reader(futures, counter, scale.rounds()));
        return counter.value;
    }

    private static @async CompletionStage<Void> reader(
            List<CompletableFuture<Integer>> futures, Counter counter, int rounds) {
        for (int i = 0; i < rounds; i++) {
            int value = await(futures.get(i & 7));
            counter.value += value;
        }
        return async(null);
    }

    static long spawn(Scale scale) {
        FutureLoop loop = new FutureLoop();
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> empty(counter));
        return counter.value;
    }

    private static @async CompletionStage<Void> empty(Counter counter) {
        counter.value++;
        return async(null);
    }

    static long skynet(Scale scale) {
        FutureLoop loop = new FutureLoop();
        return loop.complete(skynet(loop, 0, scale.tasks()).toCompletableFuture());
    }

    private static @async CompletionStage<Long> skynet(FutureLoop loop, long number, int size) {
        if (size == 1) {
            return async(number);
        }
        int part = size / CHILDREN;
        List<CompletionStage<Long>> children = new ArrayList<>(CHILDREN);
        for (int i = 0; i < CHILDREN; i++) {
            children.add(start(loop, number + (long) i * part, part));
        }
        long sum = 0;
        for (int i = 0; i < CHILDREN; i++) {
            long result = await(children.get(i));
            sum += result;
        }
        return async(sum);
    }

    private static CompletionStage<Long> start(FutureLoop loop, long number, int size) {
        return loop.yieldNow().thenCompose(started -> skynet(loop, number, size));
    }

    static long sleep(Scale scale) {
        FutureLoop loop = new FutureLoop();
        Random random = new Random(1);
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> sleeper(loop, random.nextInt(MAX_SLEEP_NANOS), counter));
        return counter.value;
    }

    private static @async CompletionStage<Void> sleeper(FutureLoop loop, long nanos, Counter counter) {
        await(loop.sleep(nanos));
        counter.value++;
        return async(null);
    }
}
