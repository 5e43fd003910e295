package dev.continuo.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ComparisonTest {
    private static final String STARTED = "{\"t\":\"main\",\"e\":\"start\",\"at\":0}";
    private static final String ENDED = "{\"t\":\"main\",\"e\":\"end\",\"v\":null,\"at\":0}";
    private static final String RETURNED = "{\"t\":\"main\",\"e\":\"final\",\"s\":\"returned\",\"v\":null}";

    private static Recording recording(String... trace) {
        return Recording.of(
                "{\"id\":\"p\",\"program\":{\"prims\":{\"L\":{\"kind\":\"lock\"}},\"tasks\":[{\"name\":\"t0\","
                        + "\"auto\":false,\"ops\":[{\"i\":0,\"op\":\"acquire\",\"p\":\"L\"}]}]},\"trace\":["
                        + String.join(",", trace) + "]}");
    }

    @Test
    void program_withItsTrace_isEqual() {
        String lock = "{\"p\":\"L\",\"e\":\"final\",\"locked\":false,\"waiters\":0}";
        Comparison comparison = recording(STARTED, ENDED, RETURNED, lock).compare();
        assertThat(comparison.isEqual()).as(comparison.describe()).isTrue();
    }

    @Test
    void program_withLinesInAnotherOrder_isDifferent() {
        Comparison comparison = recording(ENDED, STARTED, RETURNED).compare();
        assertThat(comparison.isEqual()).isFalse();
        assertThat(comparison.firstDifference()).isZero();
    }

    @Test
    void difference_described_showsProgramTracesAndFirstDifference() {
        Comparison comparison = new Comparison(recording(STARTED, ENDED), List.of(STARTED, RETURNED));
        assertThat(comparison.firstDifference()).isEqualTo(1);
        assertThat(comparison.describe())
                .contains("i=0 op=\"acquire\" p=\"L\"")
                .contains("  " + STARTED)
                .contains("! " + ENDED + " | " + RETURNED)
                .endsWith("first difference, line 2:\n  CPython:  " + ENDED + "\n  Continuo: " + RETURNED + "\n");
    }

    @Test
    void trace_thatEndsEarly_isDifferentAtItsEnd() {
        Comparison comparison = new Comparison(recording(STARTED, ENDED), List.of(STARTED));
        assertThat(comparison.isEqual()).isFalse();
        assertThat(comparison.firstDifference()).isEqualTo(1);
    }
}
