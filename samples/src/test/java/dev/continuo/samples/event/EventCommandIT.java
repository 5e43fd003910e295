package dev.continuo.samples.event;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.samples.SamplesProcess;
import dev.continuo.samples.SamplesProcess.Result;
import org.junit.jupiter.api.Test;

class EventCommandIT {
    @Test
    void event_withADelay_printsTheLinesOfAsyncio() throws Exception {
        Result result = SamplesProcess.run("event", "--delay", "0.1");

        assertThat(result.lines()).containsExactly("waiting for it ...", "... got it!");
        assertThat(result.err()).isEmpty();
        assertThat(result.exitCode()).isZero();
    }

    @Test
    void event_withANegativeDelay_isRefused() throws Exception {
        Result result = SamplesProcess.run("event", "--delay", "-1");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("--delay must be from 0 to 3600, but was -1.0");
    }
}
