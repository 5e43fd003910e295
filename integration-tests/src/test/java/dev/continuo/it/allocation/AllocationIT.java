package dev.continuo.it.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.it.ForkedJvm;
import java.io.File;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What doesn't suspend allocates nothing, and what does allocates one frame; the bytes are counted by the JVM. It is one of
 * its own, since what others load and run in a JVM decides what calls cost: once Mockito has changed a class, each call
 * asks it whether the receiver is a mock.
 */
class AllocationIT {
    private static Map<String, Long> bytes = Map.of();

    @BeforeAll
    static void measure() throws Exception {
        Path tests = Path.of(Allocations.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        String classPath = tests + File.pathSeparator + ForkedJvm.RUNTIME;
        ForkedJvm.Result result = ForkedJvm.run("-cp", classPath, Allocations.class.getName());
        assertThat(result.exitCode()).as(result.err()).isZero();
        bytes = result.out()
                .lines()
                .map(line -> line.split(" "))
                .collect(Collectors.toMap(words -> words[0], words -> Long.valueOf(words[1])));
    }

    @Test
    void awaitOfAWovenMethod_thatDoesNotSuspend_allocatesNothing() {
        assertThat(bytes.get("call")).isZero();
    }

    @Test
    void awaitOfAPrimitiveResult_thatIsUnboxedAtOnce_allocatesNothing() {
        assertThat(bytes.get("primitives")).isZero();
    }

    @Test
    void lock_acquiredAndReleasedUncontended_allocatesNothing() {
        assertThat(bytes.get("lock")).isZero();
    }

    @Test
    void semaphoreAndSetEvent_uncontended_allocateNothing() {
        assertThat(bytes.get("semaphoreAndEvent")).isZero();
    }

    @Test
    void awaitOfADoneTask_allocatesNothing() {
        assertThat(bytes.get("doneTask")).isZero();
    }

    @Test
    void timeout_aroundWhatIsReady_allocatesNoMoreThanItself() {
        assertThat(bytes.get("timeouts") / Allocations.CALLS).isBetween(1L, 64L);
    }

    @Test
    void yieldNow_inALoop_allocatesOneFrameInAll() {
        assertThat(bytes.get("oneYield")).isPositive();
        assertThat(bytes.get("yields")).isEqualTo(bytes.get("oneYield"));
    }

    @Test
    void invocation_thatSuspendsInManyPlaces_hasOneFrameForAll() {
        assertThat(bytes.get("oneTurn")).isPositive();
        assertThat(bytes.get("turns")).isEqualTo(bytes.get("oneTurn"));
    }

    @Test
    void lock_handedOverAgainAndAgain_allocatesNoMoreThanAFewTimes() {
        assertThat(bytes.get("tenHandOvers")).as("the tasks and their frames").isPositive();
        assertThat(bytes.get("handOvers")).isEqualTo(bytes.get("tenHandOvers"));
    }
}
