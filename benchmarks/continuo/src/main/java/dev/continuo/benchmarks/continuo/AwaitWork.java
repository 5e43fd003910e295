package dev.continuo.benchmarks.continuo;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;

import dev.continuo.Continuo;
import dev.continuo.Promise;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Workload;
import java.util.ArrayList;
import java.util.List;

/** Tasks that await what doesn't suspend. */
final class AwaitWork {
    private AwaitWork() {}

    static long calls(Scale scale) {
        Counter counter = new Counter();
        Group.run(scale.tasks(), i -> caller(counter, scale.rounds()));
        return counter.value;
    }

    @Async
    private static Task<Void> caller(Counter counter, int rounds) {
        for (int left = rounds; left > 0; left -= Workload.INNER) {
            long sum = await(sumOfItems(Math.min(left, Workload.INNER)));
            counter.value += sum;
        }
        return Task.done();
    }

    @Async
    private static Task<Long> sumOfItems(int rounds) {
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            sum += await(item(i));
        }
        return Task.of(sum);
    }

    /** Would suspend for a negative number. */
    @Async
    private static Task<Integer> item(int i) {
        if (i < 0) {
            await(yieldNow());
        }
        return Task.of(Workload.item(i));
    }

    static long completed(Scale scale) {
        Counter counter = new Counter();
        Continuo.run(() -> awaitCompleted(scale, counter));
        return counter.value;
    }

    @Async
    private static Task<Void> awaitCompleted(Scale scale, Counter counter) {
        List<Promise<Integer>> promises = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Promise<Integer> promise = new Promise<>();
            promise.complete(Workload.COMPLETED);
            promises.add(promise);
        }
        Task<?>[] tasks = new Task<?>[scale.tasks()];
        for (int i = 0; i < tasks.length; i++) {
            tasks[i] = reader(promises, counter, scale.rounds());
        }
        for (Task<?> task : tasks) {
            await(task);
        }
        return Task.done();
    }

    @Async
    private static Task<Void> reader(List<Promise<Integer>> promises, Counter counter, int rounds) {
        @SuppressWarnings({"unchecked", "rawtypes"})
        Promise<Integer>[] array = promises.toArray(new Promise[0]);
        for (int left = rounds; left > 0; left -= Workload.INNER) {
            long sum = await(sumOfValues(array, Math.min(left, Workload.INNER)));
            counter.value += sum;
        }
        return Task.done();
    }

    @Async
    private static Task<Long> sumOfValues(Promise<Integer>[] promises, int rounds) {
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            sum += await(promises[i & 7]);
        }
        return Task.of(sum);
    }
}
