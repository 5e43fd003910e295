package dev.continuo.benchmarks.limit;

import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Workload;

/** Pairs of tasks with queues between them. */
final class ChannelWork {
    private ChannelWork() {}

    static long stream(Scale scale, int capacity) {
        Counter counter = new Counter();
        Channel[] channels = channels(scale.tasks(), capacity);
        Loop.complete(new Group(
                2 * scale.tasks(),
                i -> i % 2 == 0
                        ? new Producer(channels[i / 2], scale.rounds())
                        : new Consumer(channels[i / 2], counter, scale.rounds())));
        return counter.value;
    }

    static long pingPong(Scale scale) {
        Counter counter = new Counter();
        Channel[] to = channels(scale.tasks(), 1);
        Channel[] fro = channels(scale.tasks(), 1);
        Loop.complete(new Group(
                2 * scale.tasks(),
                i -> i % 2 == 0
                        ? new Caller(to[i / 2], fro[i / 2], counter, scale.rounds())
                        : new Echo(to[i / 2], fro[i / 2], scale.rounds())));
        return counter.value;
    }

    private static Channel[] channels(int count, int capacity) {
        Channel[] channels = new Channel[count];
        for (int i = 0; i < count; i++) {
            channels[i] = new Channel(capacity);
        }
        return channels;
    }

    private static final class Producer extends Frame {
        private final Channel channel;
        private final int rounds;
        private int i;

        Producer(Channel channel, int rounds) {
            this.channel = channel;
            this.rounds = rounds;
        }

        @Override
        Object resume(Loop loop, Object value) {
            while (i < rounds) {
                if (!channel.put(loop, Workload.item(i))) {
                    channel.parkPutter(this);
                    return Loop.SUSPENDED;
                }
                i++;
            }
            return null;
        }
    }

    private static final class Consumer extends Frame {
        private final Channel channel;
        private final Counter counter;
        private int left;

        Consumer(Channel channel, Counter counter, int rounds) {
            this.channel = channel;
            this.counter = counter;
            left = rounds;
        }

        @Override
        Object resume(Loop loop, Object value) {
            while (left > 0) {
                Object item = channel.get(loop);
                if (item == null) {
                    channel.parkGetter(this);
                    return Loop.SUSPENDED;
                }
                counter.value += (Integer) item;
                left--;
            }
            return null;
        }
    }

    private static final class Caller extends Frame {
        private final Channel to;
        private final Channel fro;
        private final Counter counter;
        private final int rounds;
        private int i;

        Caller(Channel to, Channel fro, Counter counter, int rounds) {
            this.to = to;
            this.fro = fro;
            this.counter = counter;
            this.rounds = rounds;
        }

        @Override
        Object resume(Loop loop, Object value) {
            while (i < rounds) {
                if (label == 0) {
                    if (!to.put(loop, Workload.item(i))) {
                        to.parkPutter(this);
                        return Loop.SUSPENDED;
                    }
                    label = 1;
                }
                Object item = fro.get(loop);
                if (item == null) {
                    fro.parkGetter(this);
                    return Loop.SUSPENDED;
                }
                counter.value += (Integer) item;
                label = 0;
                i++;
            }
            return null;
        }
    }

    private static final class Echo extends Frame {
        private final Channel to;
        private final Channel fro;
        private Object item;
        private int left;

        Echo(Channel to, Channel fro, int rounds) {
            this.to = to;
            this.fro = fro;
            left = rounds;
        }

        @Override
        Object resume(Loop loop, Object value) {
            while (left > 0) {
                if (label == 0) {
                    item = to.get(loop);
                    if (item == null) {
                        to.parkGetter(this);
                        return Loop.SUSPENDED;
                    }
                    label = 1;
                }
                if (!fro.put(loop, item)) {
                    fro.parkPutter(this);
                    return Loop.SUSPENDED;
                }
                label = 0;
                left--;
            }
            return null;
        }
    }
}
