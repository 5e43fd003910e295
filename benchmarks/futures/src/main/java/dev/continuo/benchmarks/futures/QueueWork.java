package dev.continuo.benchmarks.futures;

import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Workload;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Pairs of tasks with queues between them. */
final class QueueWork {
    private QueueWork() {}

    static long stream(Scale scale, int capacity) {
        FutureLoop loop = new FutureLoop();
        Counter counter = new Counter();
        List<FutureQueue> queues = FutureQueue.several(loop, scale.tasks(), capacity);
        Group.run(loop, 2 * scale.tasks(), number -> {
            FutureQueue queue = queues.get(number / 2);
            return number % 2 == 0
                    ? new Producer(queue, scale.rounds()).start()
                    : new Consumer(queue, counter, scale.rounds()).start();
        });
        return counter.value;
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
                        ? new Caller(to.get(number / 2), fro.get(number / 2), counter, scale.rounds()).start()
                        : new Echo(to.get(number / 2), fro.get(number / 2), counter, scale.rounds()).start());
        return counter.value;
    }

    private static CompletableFuture<Void> put(FutureQueue queue, Integer item) {
        return queue.offer(item) ? FutureLoop.DONE : queue.room().thenCompose(room -> put(queue, item));
    }

    private static CompletableFuture<Integer> take(FutureQueue queue) {
        Integer item = queue.poll();
        return item != null
                ? CompletableFuture.completedFuture(item)
                : queue.item().thenCompose(there -> take(queue));
    }

    /** Goes on without recursion as long as there is room. */
    private static final class Producer extends CompletableFuture<Void> {
        private final FutureQueue queue;
        private final int rounds;
        private int i;

        Producer(FutureQueue queue, int rounds) {
            this.queue = queue;
            this.rounds = rounds;
        }

        Producer start() {
            while (i < rounds) {
                if (!queue.offer(Workload.item(i))) {
                    queue.room().thenRun(this::start);
                    return this;
                }
                i++;
            }
            complete(null);
            return this;
        }
    }

    /** Goes on without recursion as long as there are items. */
    private static final class Consumer extends CompletableFuture<Void> {
        private final FutureQueue queue;
        private final Counter counter;
        private int left;

        Consumer(FutureQueue queue, Counter counter, int rounds) {
            this.queue = queue;
            this.counter = counter;
            left = rounds;
        }

        Consumer start() {
            while (left > 0) {
                Integer item = queue.poll();
                if (item == null) {
                    queue.item().thenRun(this::start);
                    return this;
                }
                counter.value += item;
                left--;
            }
            complete(null);
            return this;
        }
    }

    private static final class Caller extends Rounds {
        private final FutureQueue to;
        private final FutureQueue fro;

        Caller(FutureQueue to, FutureQueue fro, Counter counter, int rounds) {
            super(counter, rounds);
            this.to = to;
            this.fro = fro;
        }

        @Override
        CompletableFuture<?> round(int number) {
            return put(to, Workload.item(number))
                    .thenCompose(sent -> take(fro))
                    .thenAccept(item -> counter.value += item);
        }
    }

    private static final class Echo extends Rounds {
        private final FutureQueue to;
        private final FutureQueue fro;

        Echo(FutureQueue to, FutureQueue fro, Counter counter, int rounds) {
            super(counter, rounds);
            this.to = to;
            this.fro = fro;
        }

        @Override
        CompletableFuture<?> round(int number) {
            return take(to).thenCompose(item -> put(fro, item));
        }
    }
}
