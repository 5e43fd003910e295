package dev.continuo.it.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.it.weaver.Differences.Difference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Random programs do woven what they do as plain Java, whether what they await is ready, late, or now the one and now
 * the other.
 *
 * <p>{@code -Dfuzz.count=N} and {@code -Dfuzz.seed=S} make it N programs from seed S on.
 */
class RandomProgramsIT {
    private static final int COUNT = Integer.getInteger("fuzz.count", 2_000);
    private static final long SEED = Long.getLong("fuzz.seed", 1);
    private static final int BATCH = 50;
    private static final int MAX_SHOWN = 3;

    private final Differences differences = new Differences();

    @Test
    void randomPrograms_woven_doWhatTheyDoAsPlainJava() {
        List<String> failures = new ArrayList<>();
        int programs = 0;
        long began = System.nanoTime();
        while (programs < COUNT && failures.size() < MAX_SHOWN) {
            int release = SourceCompiler.RELEASES.get(programs / BATCH % SourceCompiler.RELEASES.size());
            List<RandomProgram> batch = new ArrayList<>();
            for (int i = 0; i < BATCH && programs < COUNT; i++) {
                batch.add(RandomProgram.of(SEED + programs++, release));
            }
            differences.in(batch).stream().limit(MAX_SHOWN).map(this::shrunk).forEach(failures::add);
        }
        System.out.printf(
                "%d random programs from seed %d: %d awaits, %d runs that suspended, %d too large, %d differences, %.1f s%n",
                programs,
                SEED,
                differences.awaits(),
                differences.suspended(),
                differences.tooLarge(),
                failures.size(),
                (System.nanoTime() - began) / 1e9);
        assertThat(failures).isEmpty();
        assertThat(differences.awaits()).as("awaits").isGreaterThan(3L * COUNT);
        assertThat(differences.suspended()).as("runs that suspended").isGreaterThan(COUNT);
        assertThat(differences.tooLarge()).as("programs too large").isLessThan(1 + COUNT / 50);
    }

    /** Returns a program that failed, with its seed, as small as it fails. */
    private String shrunk(Difference found) {
        RandomProgram program = found.program();
        Shrinking.shrink(
                program.body(), body -> !new Differences().in(List.of(program)).isEmpty());
        List<Difference> last = new Differences().in(List.of(program));
        return "seed " + program.seed() + ", release " + program.release() + ": "
                + (last.isEmpty() ? found : last.get(0)).what() + "\n" + program.source();
    }
}
