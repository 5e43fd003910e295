package dev.continuo.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.samples.SamplesProcess.Result;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainIT {
    @Test
    void help_ofTheProgram_namesTheCommands() throws Exception {
        Result result = SamplesProcess.run("--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("linkcheck", "event", "barrier", "bank", "-javaagent:continuo-agent.jar");
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkcheck", "event", "barrier", "bank"})
    void help_ofACommand_isPrinted(String command) throws Exception {
        Result result = SamplesProcess.run(command, "--help");

        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).startsWith("Usage: continuo-samples " + command);
        assertThat(result.err()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkcheck", "event", "barrier", "bank"})
    void version_ofACommand_isPrinted(String command) throws Exception {
        Result result = SamplesProcess.run(command, "--version");

        assertThat(result.exitCode()).isZero();
        assertThat(result.lines()).singleElement().asString().startsWith("continuo-samples 0.");
    }

    @Test
    void program_withoutACommand_asksForOne() throws Exception {
        Result result = SamplesProcess.run();

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("Name a command.", "Usage: continuo-samples");
    }

    @Test
    void program_withAnUnknownCommand_isRefused() throws Exception {
        Result result = SamplesProcess.run("frobnicate");

        assertThat(result.exitCode()).isEqualTo(2);
        assertThat(result.err()).contains("frobnicate");
    }

    @ParameterizedTest
    @ValueSource(strings = {"linkcheck", "event", "barrier", "bank"})
    void command_withoutTheAgent_failsAtOnceWithTheRemedy(String command) throws Exception {
        Result result = SamplesProcess.unwoven().start(command);

        assertThat(result.exitCode()).isEqualTo(3);
        assertThat(result.err())
                .contains("not woven", "-javaagent:continuo-agent.jar", "java -jar continuo-agent.jar weave DIR");
        assertThat(result.out()).doesNotContain("Checked", "got it", "passed", "conserved");
    }
}
