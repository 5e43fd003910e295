package dev.continuo.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Work;
import dev.continuo.benchmarks.Workload;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContenderTest {
    private static final Scale SMALL = new Scale(100, 3, 10);

    static Stream<Arguments> contendersAndWorkloads() {
        return Contender.systems(Runtime.version().feature()).stream()
                .flatMap(contender -> Stream.of(Workload.values())
                        .filter(workload -> !workload.isLoop() && workload != Workload.MEMORY)
                        .filter(contender::canDo)
                        .map(workload -> Arguments.of(contender, workload)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("contendersAndWorkloads")
    void workload_ofEachSystem_yieldsWhatIsExpected(Contender contender, Workload workload) throws Exception {
        Scale scale = workload == Workload.SKYNET ? new Scale(100, 1, 1) : SMALL;
        Work work = contender.load().prepare(workload, scale).orElseThrow();

        assertThat(work.run()).isEqualTo(expected(workload, scale));
        assertThat(work.run()).isEqualTo(expected(workload, scale));
    }

    /** Sleepers sleep once, whatever the number of rounds. */
    private static long expected(Workload workload, Scale scale) {
        boolean once = workload == Workload.SLEEPERS || workload == Workload.EVENT || workload == Workload.SPAWN;
        return workload.expected(once ? new Scale(scale.tasks(), 1, scale.depth()) : scale);
    }

    static Stream<Workload> loops() {
        return Stream.of(Workload.values()).filter(Workload::isLoop);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("loops")
    void loop_woven_yieldsWhatThePlainLoopDoes(Workload workload) throws Exception {
        Optional<Work> plain = Contender.PLAIN.load().prepare(workload, workload.scale());
        Optional<Work> woven = Contender.CONTINUO.load().prepare(workload, workload.scale());

        assertThat(woven.orElseThrow().run()).isEqualTo(plain.orElseThrow().run());
    }

    static Stream<Contender> systems() {
        return Contender.systems(Runtime.version().feature()).stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("systems")
    void suspend_ofEachSystem_answersWhatKeepsTheTasksAlive(Contender contender) throws Exception {
        assertThat(contender.load().suspend(10, new Object[] {"reference"})).isNotNull();
    }

    @Test
    void systems_before21_haveNoVirtualThreads() {
        assertThat(Contender.systems(17)).doesNotContain(Contender.THREADS, Contender.THREADS_ONE);
        assertThat(Contender.systems(25)).contains(Contender.THREADS, Contender.THREADS_ONE);
    }

    @Test
    void systems_onAnyJdk_beginWithTheLimitAndContinuo() {
        assertThat(Contender.systems(17).subList(0, 3))
                .isEqualTo(List.of(Contender.LIMIT, Contender.CONTINUO, Contender.CONTINUO_AGENT));
    }

    @Test
    void of_unknownId_saysSo() {
        assertThatThrownBy(() -> Contender.of("quasar"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no system 'quasar'");
    }
}
