package dev.continuo.benchmarks.ea;

import static com.ea.async.Async.await;
import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Workload;
import dev.continuo.benchmarks.futures.Counter;
import dev.continuo.benchmarks.futures.FutureLoop;
import dev.continuo.benchmarks.futures.Group;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;

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

    private static CompletableFuture<Void> chains(
            FutureLoop loop, Counter counter, int rounds, int depth, int suspensions) {
        for (int i = 0; i < rounds; i++) {
            int result = await(nested(loop, depth, suspensions));
            counter.value += result;
        }
        return completedFuture(null);
    }

    private static CompletableFuture<Integer> nested(FutureLoop loop, int depth, int suspensions) {
        if (depth == 0) {
            return innermost(loop, suspensions);
        }
        return completedFuture(await(nested(loop, depth - 1, suspensions)) + 1);
    }

    private static CompletableFuture<Integer> innermost(FutureLoop loop, int suspensions) {
        for (int i = 0; i < suspensions; i++) {
            await(loop.yieldNow());
        }
        return completedFuture(0);
    }

    static long calls(Scale scale) {
        FutureLoop loop = new FutureLoop();
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> caller(counter, scale.rounds()));
        return counter.value;
    }

    private static CompletableFuture<Void> caller(Counter counter, int rounds) {
        for (int left = rounds; left > 0; left -= Workload.INNER) {
            long sum = await(sumOfItems(Math.min(left, Workload.INNER)));
            counter.value += sum;
        }
        return completedFuture(null);
    }

    private static CompletableFuture<Long> sumOfItems(int rounds) {
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            sum += await(item(i));
        }
        return completedFuture(sum);
    }

    private static CompletableFuture<Integer> item(int i) {
        return completedFuture(Workload.item(i));
    }

    static long completed(Scale scale) {
        FutureLoop loop = new FutureLoop();
        List<CompletableFuture<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            futures.add(completedFuture(Workload.COMPLETED));
        }
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> reader(futures, counter, scale.rounds()));
        return counter.value;
    }

    private static CompletableFuture<Void> reader(
            List<CompletableFuture<Integer>> futures, Counter counter, int rounds) {
        for (int left = rounds; left > 0; left -= Workload.INNER) {
            long sum = await(sumOfValues(futures, Math.min(left, Workload.INNER)));
            counter.value += sum;
        }
        return completedFuture(null);
    }

    private static CompletableFuture<Long> sumOfValues(List<CompletableFuture<Integer>> futures, int rounds) {
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            sum += await(futures.get(i & 7));
        }
        return completedFuture(sum);
    }

    static long spawn(Scale scale) {
        FutureLoop loop = new FutureLoop();
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> empty(counter));
        return counter.value;
    }

    private static CompletableFuture<Void> empty(Counter counter) {
        counter.value++;
        return completedFuture(null);
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
        List<CompletableFuture<Long>> children = new ArrayList<>(CHILDREN);
        for (int i = 0; i < CHILDREN; i++) {
            children.add(start(loop, number + (long) i * part, part));
        }
        long sum = 0;
        for (int i = 0; i < CHILDREN; i++) {
            sum += await(children.get(i));
        }
        return completedFuture(sum);
    }

    private static CompletableFuture<Long> start(FutureLoop loop, long number, int size) {
        return loop.yieldNow().thenCompose(started -> skynet(loop, number, size));
    }

    static long sleep(Scale scale) {
        FutureLoop loop = new FutureLoop();
        Random random = new Random(1);
        Counter counter = new Counter();
        Group.run(loop, scale.tasks(), number -> sleeper(loop, random.nextInt(MAX_SLEEP_NANOS), counter));
        return counter.value;
    }

    private static CompletableFuture<Void> sleeper(FutureLoop loop, long nanos, Counter counter) {
        await(loop.sleep(nanos));
        counter.value++;
        return completedFuture(null);
    }
}
