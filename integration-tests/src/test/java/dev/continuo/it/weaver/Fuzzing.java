package dev.continuo.it.weaver;

import dev.continuo.it.weaver.Differences.Difference;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** Runs random programs as plain Java and woven, many in one compilation. */
final class Fuzzing {
    private static final int BATCH = 100;
    private static final int MAX_SHOWN = 3;
    private static final double NANOS = 1e9;

    private final long seed;
    private final int count;
    private final List<String> failures = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger programs = new AtomicInteger();
    private final AtomicLong awaits = new AtomicLong();
    private final AtomicInteger suspended = new AtomicInteger();
    private final AtomicInteger tooLarge = new AtomicInteger();
    private double seconds;

    /**
     * Prepares a number of programs.
     *
     * @param seed that of the first; each program has the next
     * @param count how many
     */
    Fuzzing(long seed, int count) {
        this.seed = seed;
        this.count = count;
    }

    /**
     * Makes and runs many programs, and ends with status 1 if one differs.
     *
     * @param arguments the first seed and the number of programs
     * @throws Exception if programs can't be run
     */
    public static void main(String[] arguments) throws Exception {
        Fuzzing fuzzing = new Fuzzing(Long.parseLong(arguments[0]), Integer.parseInt(arguments[1]));
        fuzzing.run(Runtime.getRuntime().availableProcessors());
        System.out.println(fuzzing.summary());
        fuzzing.failures.forEach(System.out::println);
        System.exit(fuzzing.failures.isEmpty() ? 0 : 1);
    }

    /** Runs the programs on some threads, until all have run or enough differ. */
    void run(int threads) throws InterruptedException, ExecutionException {
        long start = System.nanoTime();
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> batches = new ArrayList<>();
            for (int first = 0; first < count; first += BATCH) {
                int from = first;
                batches.add(pool.submit(() -> runBatch(from)));
            }
            for (Future<?> batch : batches) {
                batch.get();
            }
        } finally {
            pool.shutdownNow();
        }
        seconds = (System.nanoTime() - start) / NANOS;
    }

    private void runBatch(int first) {
        if (failures.size() >= MAX_SHOWN) {
            return;
        }
        int release = SourceCompiler.RELEASES.get(first / BATCH % SourceCompiler.RELEASES.size());
        List<RandomProgram> batch = new ArrayList<>();
        for (int i = first; i < Math.min(first + BATCH, count); i++) {
            batch.add(RandomProgram.of(seed + i, release));
        }
        Differences differences = new Differences();
        List<Difference> found = differences.in(batch);
        programs.addAndGet(batch.size());
        awaits.addAndGet(differences.awaits());
        suspended.addAndGet(differences.suspended());
        tooLarge.addAndGet(differences.tooLarge());
        found.stream().limit(MAX_SHOWN).map(Fuzzing::shrunk).forEach(failures::add);
    }

    /** Returns a program that failed, with its seed, as small as it fails. */
    private static String shrunk(Difference found) {
        RandomProgram program = found.program();
        Shrinking.shrink(
                program.body(), body -> !new Differences().in(List.of(program)).isEmpty());
        List<Difference> last = new Differences().in(List.of(program));
        return "seed " + program.seed() + ", release " + program.release() + ": "
                + (last.isEmpty() ? found : last.get(0)).what() + "\n" + program.source();
    }

    List<String> failures() {
        return failures;
    }

    long awaits() {
        return awaits.get();
    }

    /** How many runs have suspended. */
    int suspended() {
        return suspended.get();
    }

    /** How many programs were refused because a method would exceed what the JVM allows. */
    int tooLarge() {
        return tooLarge.get();
    }

    /** Returns the figures, in one line. */
    String summary() {
        return String.format(
                "%d random programs from seed %d on Java %s: %d awaits, %d runs that suspended, %d too large,"
                        + " %d differences, %.1f s",
                programs.get(), seed, Runtime.version(), awaits(), suspended(), tooLarge(), failures.size(), seconds);
    }
}
