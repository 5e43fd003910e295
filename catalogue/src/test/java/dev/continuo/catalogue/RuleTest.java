package dev.continuo.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {
    @ParameterizedTest
    @EnumSource(Rule.class)
    void id_ofEachRule_isTheConstantInCamelCase(Rule rule) {
        assertThat(rule.id().replaceAll("(?<=[a-z])(?=[A-Z])", "_")).isEqualToIgnoringCase(rule.name());
    }

    @Test
    void ids_ofAllRules_differ() {
        assertThat(Rule.values()).hasSizeGreaterThan(25).extracting(Rule::id).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(Rule.class)
    void message_ofSharedRule_saysWhatWhyAndRemedy(Rule rule) {
        if (rule.stage() == Stage.SOURCE) {
            return;
        }
        assertThat(rule.message("'p.C.m()'", ""))
                .matches("'p\\.C\\.m\\(\\)' [a-z][^.!]+: [a-z][^.!]+\\. [A-Z].*[^.]\\.")
                .doesNotContain("!", "  ", "..");
    }

    @Test
    void message_withDetail_putsItInParentheses() {
        assertThat(Rule.OLD_CLASS_FILE.message("'p.C'", "version 50"))
                .startsWith("'p.C' is compiled for a Java version below 8 (version 50): such class files");
    }

    @Test
    void message_ofRuleWithTextElsewhere_throws() {
        assertThatIllegalStateException()
                .isThrownBy(() -> Rule.GUARD_SYNTAX.message("x", ""))
                .withMessageContaining("GuardSyntax");
    }

    @Test
    void options_andSuppressions_haveTheId() {
        assertThat(Rule.AWAIT_IN_MONITOR.option()).isEqualTo("continuo.AwaitInMonitor");
        assertThat(Rule.AWAIT_IN_MONITOR.suppressionKey()).isEqualTo("Continuo/AwaitInMonitor");
    }

    @Test
    void severity_parsedFromOption_onlyInLowerCase() {
        assertThat(Severity.parse("off")).contains(Severity.OFF);
        assertThat(Severity.parse("warn")).contains(Severity.WARN);
        assertThat(Severity.parse("error")).contains(Severity.ERROR);
        assertThat(Severity.parse("ERROR")).isEmpty();
    }
}
