package dev.continuo.benchmarks.continuo;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;

import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.benchmarks.Scale;

/** Chains of nested calls. */
final class DepthWork {
    private DepthWork() {}

    /** Chains whose results are declared as objects. */
    static long boxed(Scale scale) {
        Counter counter = new Counter();
        Group.run(scale.tasks(), i -> boxedChains(counter, scale.rounds(), scale.depth()));
        return counter.value;
    }

    @Async
    private static Task<Void> boxedChains(Counter counter, int rounds, int depth) {
        for (int i = 0; i < rounds; i++) {
            int result = (Integer) await(nestedBoxed(depth));
            counter.value += result;
        }
        return Task.done();
    }

    @Async
    private static Task<Object> nestedBoxed(int depth) {
        if (depth == 0) {
            return Task.of(0);
        }
        Object result = await(nestedBoxed(depth - 1));
        return Task.of((Integer) result + 1);
    }

    /** Chains whose results are numbers. */
    static long numbers(Scale scale, int suspensions) {
        Counter counter = new Counter();
        Group.run(scale.tasks(), i -> chains(counter, scale.rounds(), scale.depth(), suspensions));
        return counter.value;
    }

    @Async
    private static Task<Void> chains(Counter counter, int rounds, int depth, int suspensions) {
        for (int i = 0; i < rounds; i++) {
            int result = await(nested(depth, suspensions));
            counter.value += result;
        }
        return Task.done();
    }

    @Async
    private static Task<Integer> nested(int depth, int suspensions) {
        if (depth == 0) {
            return innermost(suspensions);
        }
        return Task.of(await(nested(depth - 1, suspensions)) + 1);
    }

    /** Answers 0 after some suspensions. */
    @Async
    static Task<Integer> innermost(int suspensions) {
        for (int i = 0; i < suspensions; i++) {
            await(yieldNow());
        }
        return Task.of(0);
    }
}
