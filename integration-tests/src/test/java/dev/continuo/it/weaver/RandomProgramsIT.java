package dev.continuo.it.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Random programs do woven what they do as plain Java, whether what they await is ready, late, or now the one and now
 * the other. The profile "fuzz" runs many more.
 */
class RandomProgramsIT {
    private static final int COUNT = 2_000;
    private static final long SEED = 1;

    @Test
    void randomPrograms_woven_doWhatTheyDoAsPlainJava() throws Exception {
        Fuzzing fuzzing = new Fuzzing(SEED, COUNT);
        fuzzing.run(Runtime.getRuntime().availableProcessors());
        System.out.println(fuzzing.summary());
        assertThat(fuzzing.failures()).isEmpty();
        assertThat(fuzzing.awaits()).as("awaits").isGreaterThan(3L * COUNT);
        assertThat(fuzzing.suspended()).as("runs that suspended").isGreaterThan(COUNT);
        assertThat(fuzzing.tooLarge()).as("programs too large").isLessThan(COUNT / 50);
    }
}
