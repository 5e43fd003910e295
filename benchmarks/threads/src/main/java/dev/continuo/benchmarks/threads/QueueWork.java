package dev.continuo.benchmarks.threads;

import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.LongAdder;

/** Pairs of threads with queues between them. */
final class QueueWork {
    private QueueWork() {}

    static long stream(Scale scale, int capacity) throws InterruptedException {
        List<BlockingQueue<Integer>> queues = queues(scale.tasks(), capacity);
        LongAdder sum = new LongAdder();
        Threads.completeAll(2 * scale.tasks(), number -> {
            BlockingQueue<Integer> queue = queues.get(number / 2);
            return number % 2 == 0
                    ? () -> produce(queue, scale.rounds())
                    : () -> sum.add(consume(queue, scale.rounds()));
        });
        return sum.sum();
    }

    private static void produce(BlockingQueue<Integer> queue, int rounds) throws InterruptedException {
        for (int i = 0; i < rounds; i++) {
            queue.put(Workload.item(i));
        }
    }

    private static long consume(BlockingQueue<Integer> queue, int rounds) throws InterruptedException {
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            sum += queue.take();
        }
        return sum;
    }

    static long pingPong(Scale scale) throws InterruptedException {
        List<BlockingQueue<Integer>> to = queues(scale.tasks(), 1);
        List<BlockingQueue<Integer>> fro = queues(scale.tasks(), 1);
        LongAdder sum = new LongAdder();
        Threads.completeAll(
                2 * scale.tasks(),
                number -> number % 2 == 0
                        ? () -> sum.add(call(to.get(number / 2), fro.get(number / 2), scale.rounds()))
                        : () -> echo(to.get(number / 2), fro.get(number / 2), scale.rounds()));
        return sum.sum();
    }

    private static long call(BlockingQueue<Integer> to, BlockingQueue<Integer> fro, int rounds)
            throws InterruptedException {
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            to.put(Workload.item(i));
            sum += fro.take();
        }
        return sum;
    }

    private static void echo(BlockingQueue<Integer> to, BlockingQueue<Integer> fro, int rounds)
            throws InterruptedException {
        for (int i = 0; i < rounds; i++) {
            fro.put(to.take());
        }
    }

    private static List<BlockingQueue<Integer>> queues(int count, int capacity) {
        List<BlockingQueue<Integer>> queues = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            queues.add(new ArrayBlockingQueue<>(capacity));
        }
        return queues;
    }
}
