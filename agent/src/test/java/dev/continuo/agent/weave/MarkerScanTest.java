package dev.continuo.agent.weave;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.fixture.Program;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkerScanTest {
    private static boolean isCandidate(String bytes) {
        return MarkerScan.isCandidate(bytes.getBytes(StandardCharsets.ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"dev/continuo/", "xdev/continuo/", "dev/continuo/x", "dev/dev/continuo/", "dddev/continuo/\0"})
    void bytesWithMarker_atAnyPlace_areCandidate(String bytes) {
        assertThat(isCandidate(bytes)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "d",
                "dev/continuo",
                "dev/continu/o",
                "ev/continuo/",
                "dev.continuo.",
                "dev/continuodev/continuo"
            })
    void bytesWithoutMarker_areNoCandidate(String bytes) {
        assertThat(isCandidate(bytes)).isFalse();
    }

    @Test
    void classThatUsesTheRuntime_isCandidate() {
        Program program = Program.of("class C { Task<String> t; }", "class D { String s; }");

        assertThat(MarkerScan.isCandidate(program.bytes("C"))).isTrue();
        assertThat(MarkerScan.isCandidate(program.bytes("D"))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dev/continuo/Task",
                "dev/continuo/Task$1",
                "dev/continuo/support/Frame",
                "dev/continuo/sync/AsyncLock",
                "dev/continuo/annotation/Async"
            })
    void classOfTheRuntime_isKnownByItsName(String name) {
        assertThat(MarkerScan.isRuntime(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"p/C", "dev/continuo/samples/C", "dev/continuox/C", "dev/continuo", "C", "p/dev/continuo/C"})
    void classOfSomeoneElse_isNotOfTheRuntime(String name) {
        assertThat(MarkerScan.isRuntime(name)).isFalse();
    }
}
