package dev.continuo.benchmarks.limit;

import dev.continuo.benchmarks.Scale;

/** Tasks that wait for one event. */
final class EventWork {
    private EventWork() {}

    static long broadcast(Scale scale) {
        Outcome event = new Outcome();
        Counter counter = new Counter();
        Loop.complete(new Broadcast(event, counter, scale.tasks()));
        return counter.value;
    }

    /** Starts tasks that wait for {@code event} for good; answers what keeps them alive. */
    static Object suspend(int tasks, Object[] references) {
        Outcome event = new Outcome();
        Loop loop = new Loop();
        for (int i = 0; i < tasks; i++) {
            loop.spawn(new Holding(event, i, references[i % references.length]));
        }
        loop.run();
        return event;
    }

    private static final class Broadcast extends Frame {
        private final Outcome event;
        private final Counter counter;
        private final Outcome[] tasks;
        private int i;

        Broadcast(Outcome event, Counter counter, int tasks) {
            this.event = event;
            this.counter = counter;
            this.tasks = new Outcome[tasks];
        }

        @Override
        Object resume(Loop loop, Object value) {
            if (label == 0) {
                for (int k = 0; k < tasks.length; k++) {
                    tasks[k] = loop.spawn(new Waiting(event, counter));
                }
                label = 1;
                loop.ready(this);
                return Loop.SUSPENDED;
            }
            if (label == 1) {
                label = 2;
                event.resume(loop, null);
            }
            while (i < tasks.length) {
                if (!tasks[i].isThere()) {
                    tasks[i].park(this);
                    return Loop.SUSPENDED;
                }
                i++;
            }
            return null;
        }
    }

    private static final class Waiting extends Frame {
        private final Outcome event;
        private final Counter counter;

        Waiting(Outcome event, Counter counter) {
            this.event = event;
            this.counter = counter;
        }

        @Override
        Object resume(Loop loop, Object value) {
            if (!event.isThere()) {
                event.park(this);
                return Loop.SUSPENDED;
            }
            counter.value++;
            return null;
        }
    }

    private static final class Holding extends Frame {
        private final Outcome event;
        private final int number;
        private final Object reference;

        Holding(Outcome event, int number, Object reference) {
            this.event = event;
            this.number = number;
            this.reference = reference;
        }

        @Override
        Object resume(Loop loop, Object value) {
            if (!event.isThere()) {
                event.park(this);
                return Loop.SUSPENDED;
            }
            return number + reference.toString();
        }
    }
}
