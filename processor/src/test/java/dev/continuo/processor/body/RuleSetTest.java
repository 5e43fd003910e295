package dev.continuo.processor.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTest {
    @Test
    void rule_failing_toldNoMoreWhileTheOthersGoOn() {
        List<String> told = new ArrayList<>();
        List<Throwable> faults = new ArrayList<>();
        BodyRule first = new BodyRule() {};
        BodyRule failing = new BodyRule() {};
        BodyRule last = new BodyRule() {};
        RuleSet rules = new RuleSet(List.of(first, failing, last), faults::add);

        for (String place : List.of("a", "b")) {
            rules.tell(rule -> {
                if (rule == failing) {
                    throw new StackOverflowError();
                }
                told.add(place + (rule == first ? "1" : "3"));
            });
        }

        assertThat(told).containsExactly("a1", "a3", "b1", "b3");
        assertThat(faults).hasSize(1).first().isInstanceOf(StackOverflowError.class);
    }
}
