package dev.continuo.benchmarks.continuo;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;

import dev.continuo.Continuo;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Workload;
import java.util.function.BiFunction;

/** Loops without an await in loops with one. {@link PlainLoops} has the same without the awaits. */
final class WovenLoops {
    private static final LoopData DATA = new LoopData();

    private WovenLoops() {}

    static int outerRounds(Scale scale) {
        return Math.toIntExact(scale.operations() / Workload.INNER);
    }

    static long run(Scale scale, BiFunction<LoopData, Integer, Task<Long>> loops) {
        return Continuo.run(() -> loops.apply(DATA, outerRounds(scale)));
    }

    /** Would suspend for a negative number. */
    @Async
    private static Task<Integer> factor(int i) {
        if (i < 0) {
            await(yieldNow());
            return Task.of(-1);
        }
        return Task.of((i & 63) + 1);
    }

    @Async
    static Task<Long> arithmetic(LoopData data, int rounds) {
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            int factor = await(factor(i));
            for (int j = 0; j < Workload.INNER; j++) {
                sum = sum * 31 + (factor ^ j);
            }
        }
        return Task.of(sum);
    }

    @Async
    static Task<Long> sum(LoopData data, int rounds) {
        int[] numbers = data.numbers;
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            int factor = await(factor(i));
            for (int j = 0; j < numbers.length; j++) {
                sum += numbers[j] * factor;
            }
        }
        return Task.of(sum);
    }

    @Async
    static Task<Long> combine(LoopData data, int rounds) {
        int[] numbers = data.numbers;
        int[] others = data.others;
        int[] results = data.results;
        for (int i = 0; i < rounds; i++) {
            int factor = await(factor(i));
            for (int j = 0; j < results.length; j++) {
                results[j] = numbers[j] * factor + others[j];
            }
        }
        return Task.of((long) results[rounds & 63]);
    }

    @Async
    static Task<Long> nested(LoopData data, int rounds) {
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            int factor = await(factor(i));
            for (int[] row : data.matrix) {
                for (int k = 0; k < row.length; k++) {
                    sum += row[k] * factor;
                }
            }
        }
        return Task.of(sum);
    }

    @Async
    static Task<Long> branches(LoopData data, int rounds) {
        int[] others = data.others;
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            int factor = await(factor(i));
            for (int j = 0; j < others.length; j++) {
                if ((others[j] & 1) == 0) {
                    sum += factor;
                } else {
                    sum -= LoopData.scramble(j);
                }
            }
        }
        return Task.of(sum);
    }

    /** As {@link #sum}, but it goes into the loop by resuming each time. */
    @Async
    static Task<Long> resumed(LoopData data, int rounds) {
        int[] numbers = data.numbers;
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            await(yieldNow());
            int factor = await(factor(i));
            for (int j = 0; j < numbers.length; j++) {
                sum += numbers[j] * factor;
            }
        }
        return Task.of(sum);
    }
}
