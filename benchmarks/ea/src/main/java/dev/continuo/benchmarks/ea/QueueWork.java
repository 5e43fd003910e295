package dev.continuo.benchmarks.ea;

import static com.ea.async.Async.await;
import static java.util.concurrent.CompletableFuture.completedFuture;

import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Workload;
import dev.continuo.benchmarks.futures.Counter;
import dev.continuo.benchmarks.futures.FutureLoop;
import dev.continuo.benchmarks.futures.FutureQueue;
import dev.continuo.benchmarks.futures.Group;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Pairs of tasks with queues between them. */
final class QueueWork {
    private QueueWork() {}

    static long stream(Scale scale, int capacity) {
        FutureLoop loop = new FutureLoop();
        Counter counter = new Counter();
        List<FutureQueue> queues = FutureQueue.several(loop, scale.tasks(), capacity);
        Group.run(
                loop,
                2 * scale.tasks(),
                number -> number % 2 == 0
                        ? producer(queues.get(number / 2), scale.rounds())
                        : consumer(queues.get(number / 2), counter, scale.rounds()));
        return counter.value;
    }

    private static CompletableFuture<Void> producer(FutureQueue queue, int rounds) {
        for (int i = 0; i < rounds; i++) {
            while (!queue.offer(Workload.item(i))) {
                await(queue.room());
            }
        }
        return completedFuture(null);
    }

    private static CompletableFuture<Void> consumer(FutureQueue queue, Counter counter, int rounds) {
        for (int i = 0; i < rounds; i++) {
            Integer item = queue.poll();
            while (item == null) {
                await(queue.item());
                item = queue.poll();
            }
            counter.value += item;
        }
        return completedFuture(null);
    }

    static long pingPong(Scale scale) {
        FutureLoop loop = new FutureLoop();
        Counter counter = new Counter();
        List<FutureQueue> to = FutureQueue.several(loop, scale.tasks(), 1);
        List<FutureQueue> fro = FutureQueue.several(loop, scale.tasks(), 1);
        Group.run(
                loop,
                2 * scale.tasks(),
                number -> number % 2 == 0
                        ? caller(to.get(number / 2), fro.get(number / 2), counter, scale.rounds())
                        : echo(to.get(number / 2), fro.get(number / 2), scale.rounds()));
        return counter.value;
    }

    private static CompletableFuture<Void> caller(FutureQueue to, FutureQueue fro, Counter counter, int rounds) {
        for (int i = 0; i < rounds; i++) {
            while (!to.offer(Workload.item(i))) {
                await(to.room());
            }
            Integer item = fro.poll();
            while (item == null) {
                await(fro.item());
                item = fro.poll();
            }
            counter.value += item;
        }
        return completedFuture(null);
    }

    private static CompletableFuture<Void> echo(FutureQueue to, FutureQueue fro, int rounds) {
        for (int i = 0; i < rounds; i++) {
            Integer item = to.poll();
            while (item == null) {
                await(to.item());
                item = to.poll();
            }
            while (!fro.offer(item)) {
                await(fro.room());
            }
        }
        return completedFuture(null);
    }
}
