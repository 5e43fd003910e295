package dev.continuo.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.benchmarks.Workload;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

class RunOptionsTest {
    @Command
    private static final class Holder {
        @Mixin
        private RunOptions options = new RunOptions();
    }

    private static RunOptions parse(String... args) {
        Holder holder = new Holder();
        new CommandLine(holder).parseArgs(args);
        return holder.options;
    }

    @Test
    void workloads_notGiven_areAllIncluded() {
        assertThat(Workload.values()).allMatch(parse()::includes);
    }

    @Test
    void workloads_byNumber_includeTheVariants() {
        RunOptions options = parse("-w", "2,7a,11b-64");

        assertThat(Workload.values())
                .filteredOn(options::includes)
                .containsExactly(
                        Workload.LOCK_HANDOVER_10,
                        Workload.LOCK_HANDOVER_1000,
                        Workload.DEPTH_READY,
                        Workload.DEPTH_READY_PRIMITIVE,
                        Workload.STREAM_64);
    }

    @Test
    void workloads_unknown_areRefused() {
        assertThatThrownBy(() -> parse("-w", "99")).hasMessageContaining("there is no workload '99'");
    }

    @Test
    void peers_unknown_areRefused() {
        assertThatThrownBy(() -> parse("-p", "quasar")).hasMessageContaining("there is no system 'quasar'");
    }

    @Test
    void peers_given_areIncludedOnly() {
        RunOptions options = parse("-p", "limit,continuo");

        assertThat(options.includes(Contender.CONTINUO)).isTrue();
        assertThat(options.includes(Contender.KOTLIN)).isFalse();
    }

    @Test
    void rounds_notGiven_dependOnTheEffort() {
        assertThat(parse().rounds()).isEqualTo(2);
        assertThat(parse("--short").rounds()).isEqualTo(1);
        assertThat(parse("--short", "--rounds", "5").rounds()).isEqualTo(5);
    }

    @Test
    void text_ofOptions_showsWhatChangesFigures() {
        assertThat(parse("--short", "--gc", "serial", "--jvm-arg=-XX:+UseCompactObjectHeaders", "-o", "here")
                        .asText())
                .isEqualTo("--short --gc serial --jvm-arg=-XX:+UseCompactObjectHeaders");
    }
}
