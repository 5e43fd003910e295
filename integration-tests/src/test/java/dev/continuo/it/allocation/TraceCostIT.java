package dev.continuo.it.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.it.ForkedJvm;
import java.io.File;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Only exceptions pay for the await chain in stack traces: until the first, the code for it isn't even loaded. */
class TraceCostIT {
    private static final String TRACES = "dev.continuo.support.AsyncTraces";
    private static final String DESCRIPTIONS = "dev.continuo.support.FrameDescription";

    @Test
    void program_thatSuspendsInTriesAndThrowsNothing_runsNoCodeForTraces() throws Exception {
        String log = run("return");

        assertThat(log)
                .contains("0 failures", "dev.continuo.support.Continuation")
                .doesNotContain(TRACES, DESCRIPTIONS);
    }

    @Test
    void sameProgram_whenItThrows_runsIt() throws Exception {
        assertThat(run("throw")).contains("20 failures", TRACES, DESCRIPTIONS);
    }

    /** Returns what the program prints, and the names of the classes that it loads. */
    private static String run(String argument) throws Exception {
        String classPath = Path.of(Waits.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toURI())
                + File.pathSeparator
                + ForkedJvm.RUNTIME;
        ForkedJvm.Result result = ForkedJvm.run("-Xlog:class+load", "-cp", classPath, Waits.class.getName(), argument);
        assertThat(result.exitCode()).as(result.err()).isZero();
        return result.out();
    }
}
