package dev.continuo.benchmarks.continuo;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;

import dev.continuo.Continuo;
import dev.continuo.Runner;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.benchmarks.Scale;
import dev.continuo.sync.AsyncBarrier;
import dev.continuo.sync.AsyncEvent;

/** Tasks that wait for each other. */
final class TogetherWork {
    private TogetherWork() {}

    static long yield(Scale scale) {
        Counter counter = new Counter();
        Group.run(scale.tasks(), i -> yielder(counter, scale.rounds()));
        return counter.value;
    }

    @Async
    private static Task<Void> yielder(Counter counter, int rounds) {
        for (int i = 0; i < rounds; i++) {
            await(yieldNow());
            counter.value++;
        }
        return Task.done();
    }

    static long event(Scale scale) {
        AsyncEvent event = new AsyncEvent();
        Counter counter = new Counter();
        Continuo.run(() -> broadcast(event, counter, scale.tasks()));
        return counter.value;
    }

    @Async
    private static Task<Void> broadcast(AsyncEvent event, Counter counter, int count) {
        Task<?>[] tasks = new Task<?>[count];
        for (int i = 0; i < count; i++) {
            tasks[i] = waiting(event, counter);
        }
        await(yieldNow());
        event.set();
        for (Task<?> task : tasks) {
            await(task);
        }
        return Task.done();
    }

    @Async
    private static Task<Void> waiting(AsyncEvent event, Counter counter) {
        await(event.await());
        counter.value++;
        return Task.done();
    }

    static long barrier(Scale scale) {
        AsyncBarrier barrier = new AsyncBarrier(scale.tasks());
        Counter counter = new Counter();
        Group.run(scale.tasks(), i -> party(barrier, counter, scale.rounds()));
        return counter.value;
    }

    @Async
    private static Task<Void> party(AsyncBarrier barrier, Counter counter, int rounds) {
        for (int i = 0; i < rounds; i++) {
            counter.value++;
            await(barrier.await());
        }
        return Task.done();
    }

    /** Starts tasks that wait for an event for good; answers what keeps them alive. */
    static Object suspend(int count, Object[] references) {
        AsyncEvent event = new AsyncEvent();
        Runner runner = Runner.builder().build();
        runner.run(() -> startHolding(event, count, references));
        runner.runUntilIdle();
        return runner;
    }

    @Async
    private static Task<Void> startHolding(AsyncEvent event, int count, Object[] references) {
        for (int i = 0; i < count; i++) {
            holding(event, i, references[i % references.length]);
        }
        return Task.done();
    }

    @Async
    private static Task<String> holding(AsyncEvent event, int number, Object reference) {
        await(event.await());
        return Task.of(number + reference.toString());
    }
}
