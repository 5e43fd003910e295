package dev.continuo.benchmarks.continuo;

import static dev.continuo.Continuo.await;

import dev.continuo.Continuo;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.benchmarks.Scale;
import java.util.ArrayList;
import java.util.List;

/** Tasks that start tasks. */
final class SpawnWork {
    private static final int CHILDREN = 10;

    private SpawnWork() {}

    static long spawn(Scale scale) {
        Counter counter = new Counter();
        Group.run(scale.tasks(), i -> empty(counter));
        return counter.value;
    }

    @Async
    private static Task<Void> empty(Counter counter) {
        counter.value++;
        return Task.done();
    }

    static long skynet(Scale scale) {
        return Continuo.run(() -> skynet(0, scale.tasks()));
    }

    @Async
    private static Task<Long> skynet(long number, int size) {
        if (size == 1) {
            return Task.of(number);
        }
        int part = size / CHILDREN;
        List<Task<Long>> children = new ArrayList<>(CHILDREN);
        for (int i = 0; i < CHILDREN; i++) {
            children.add(skynet(number + (long) i * part, part));
        }
        long sum = 0;
        for (int i = 0; i < CHILDREN; i++) {
            sum += await(children.get(i));
        }
        return Task.of(sum);
    }
}
