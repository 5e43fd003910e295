package dev.continuo.benchmarks.continuo;

import dev.continuo.benchmarks.Peer;
import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Work;
import dev.continuo.benchmarks.Workload;
import java.util.Optional;
import java.util.function.ToLongBiFunction;

/** The loops of {@link WovenLoops} in methods that aren't woven. */
public final class PlainLoops implements Peer {
    /** Makes the peer. */
    public PlainLoops() {}

    @Override
    public Optional<Work> prepare(Workload workload, Scale scale) {
        return Optional.ofNullable(
                switch (workload) {
                    case LOOP_ARITHMETIC -> work(scale, PlainLoops::arithmetic);
                    case LOOP_SUM, LOOP_RESUMED -> work(scale, PlainLoops::sum);
                    case LOOP_COMBINE -> work(scale, PlainLoops::combine);
                    case LOOP_NESTED -> work(scale, PlainLoops::nested);
                    case LOOP_BRANCHES -> work(scale, PlainLoops::branches);
                    default -> null;
                });
    }

    @Override
    public Object suspend(int tasks, Object[] references) {
        throw new UnsupportedOperationException("plain loops don't suspend");
    }

    private static Work work(Scale scale, ToLongBiFunction<LoopData, Integer> loops) {
        LoopData data = new LoopData();
        return () -> loops.applyAsLong(data, WovenLoops.outerRounds(scale));
    }

    private static int factor(int i) {
        return i < 0 ? -1 : (i & 63) + 1;
    }

    private static long arithmetic(LoopData data, int rounds) {
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            int factor = factor(i);
            for (int j = 0; j < Workload.INNER; j++) {
                sum = sum * 31 + (factor ^ j);
            }
        }
        return sum;
    }

    private static long sum(LoopData data, int rounds) {
        int[] numbers = data.numbers;
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            int factor = factor(i);
            for (int j = 0; j < numbers.length; j++) {
                sum += numbers[j] * factor;
            }
        }
        return sum;
    }

    private static long combine(LoopData data, int rounds) {
        int[] numbers = data.numbers;
        int[] others = data.others;
        int[] results = data.results;
        for (int i = 0; i < rounds; i++) {
            int factor = factor(i);
            for (int j = 0; j < results.length; j++) {
                results[j] = numbers[j] * factor + others[j];
            }
        }
        return results[rounds & 63];
    }

    private static long nested(LoopData data, int rounds) {
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            int factor = factor(i);
            for (int[] row : data.matrix) {
                for (int k = 0; k < row.length; k++) {
                    sum += row[k] * factor;
                }
            }
        }
        return sum;
    }

    private static long branches(LoopData data, int rounds) {
        int[] others = data.others;
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            int factor = factor(i);
            for (int j = 0; j < others.length; j++) {
                if ((others[j] & 1) == 0) {
                    sum += factor;
                } else {
                    sum -= LoopData.scramble(j);
                }
            }
        }
        return sum;
    }
}
