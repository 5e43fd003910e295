package dev.continuo.samples.barrier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.samples.SamplesProcess;
import dev.continuo.samples.SamplesProcess.Result;
import org.junit.jupiter.api.Test;

class BarrierCommandIT {
    @Test
    void barrier_withThreeParties_printsTheStatesOfAsyncio() throws Exception {
        Result result = SamplesProcess.run("barrier");

        assertThat(result.lines())
                .containsExactly(
                        "AsyncBarrier [filling, waiters:2/3]",
                        "AsyncBarrier [draining, waiters:0/3]",
                        "barrier passed",
                        "AsyncBarrier [filling, waiters:0/3]");
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }
}
