package dev.continuo.samples.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.samples.SamplesProcess;
import dev.continuo.samples.SamplesProcess.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BankCommandIT {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 20261122})
    void bank_withManyTasks_conservesTheTotalOnlyWithGuards(long seed) throws Exception {
        Result result = SamplesProcess.run("bank", "--seed", Long.toString(seed));

        assertThat(result.exitCode()).isZero();
        assertThat(result.err()).isEmpty();
        assertThat(result.lines()).hasSize(3);
        assertThat(result.lines().get(1)).isEqualTo("guarded:   total 10000 before, 10000 after (+0): conserved");
        assertThat(result.lines().get(2)).startsWith("unguarded: ").endsWith(": updates were lost");
    }

    @Test
    void bank_withOneTask_losesNothingEitherWay() throws Exception {
        Result result = SamplesProcess.run("bank", "--tasks", "1", "--accounts", "3");

        assertThat(result.exitCode()).isZero();
        assertThat(result.lines().get(2)).isEqualTo("unguarded: total 3000 before, 3000 after (+0): conserved");
    }

    @Test
    void bank_withTheSameSeed_printsTheSame() throws Exception {
        String first = SamplesProcess.run("bank", "--seed", "7").out();

        assertThat(SamplesProcess.run("bank", "--seed", "7").out()).isEqualTo(first);
    }

    @Test
    void bank_withOneAccount_isRefused() throws Exception {
        Result result = SamplesProcess.run("bank", "--accounts", "1");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--accounts must be at least 2, but was 1");
    }
}
