package dev.continuo.benchmarks.continuo;

import static dev.continuo.Continuo.await;

import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Workload;
import dev.continuo.sync.AsyncQueue;
import java.util.ArrayList;
import java.util.List;

/** Pairs of tasks with queues between them. */
final class QueueWork {
    private QueueWork() {}

    static long stream(Scale scale, int capacity) {
        Counter counter = new Counter();
        List<AsyncQueue<Integer>> queues = queues(scale.tasks(), capacity);
        Group.run(
                2 * scale.tasks(),
                i -> i % 2 == 0
                        ? producer(queues.get(i / 2), scale.rounds())
                        : consumer(queues.get(i / 2), counter, scale.rounds()));
        return counter.value;
    }

    static long pingPong(Scale scale) {
        Counter counter = new Counter();
        List<AsyncQueue<Integer>> to = queues(scale.tasks(), 1);
        List<AsyncQueue<Integer>> fro = queues(scale.tasks(), 1);
        Group.run(
                2 * scale.tasks(),
                i -> i % 2 == 0
                        ? caller(to.get(i / 2), fro.get(i / 2), counter, scale.rounds())
                        : echo(to.get(i / 2), fro.get(i / 2), scale.rounds()));
        return counter.value;
    }

    private static List<AsyncQueue<Integer>> queues(int count, int capacity) {
        List<AsyncQueue<Integer>> queues = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            queues.add(AsyncQueue.fifo(capacity));
        }
        return queues;
    }

    @Async
    private static Task<Void> producer(AsyncQueue<Integer> queue, int rounds) {
        for (int i = 0; i < rounds; i++) {
            await(queue.put(Workload.item(i)));
        }
        return Task.done();
    }

    @Async
    private static Task<Void> consumer(AsyncQueue<Integer> queue, Counter counter, int rounds) {
        for (int i = 0; i < rounds; i++) {
            int item = await(queue.get());
            counter.value += item;
        }
        return Task.done();
    }

    @Async
    private static Task<Void> caller(AsyncQueue<Integer> to, AsyncQueue<Integer> fro, Counter counter, int rounds) {
        for (int i = 0; i < rounds; i++) {
            await(to.put(Workload.item(i)));
            int item = await(fro.get());
            counter.value += item;
        }
        return Task.done();
    }

    @Async
    private static Task<Void> echo(AsyncQueue<Integer> to, AsyncQueue<Integer> fro, int rounds) {
        for (int i = 0; i < rounds; i++) {
            await(fro.put(await(to.get())));
        }
        return Task.done();
    }
}
