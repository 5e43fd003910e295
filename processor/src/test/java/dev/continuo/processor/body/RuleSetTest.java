package dev.continuo.processor.body;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.StatementTree;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleSetTest {
    @Test
    void rule_failing_toldNoMoreWhileTheOthersGoOn() {
        List<String> told = new ArrayList<>();
        List<Throwable> faults = new ArrayList<>();
        BodyRule first = new OnLoops();
        BodyRule failing = new OnLoops();
        BodyRule last = new OnLoops();
        RuleSet rules = new RuleSet(new RulesByPlace(List.of(first, failing, last)), faults::add);

        for (String place : List.of("a", "b")) {
            rules.tell(Place.LOOP, rule -> {
                if (rule == failing) {
                    throw new StackOverflowError();
                }
                told.add(place + (rule == first ? "1" : "3"));
            });
        }

        assertThat(told).containsExactly("a1", "a3", "b1", "b3");
        assertThat(faults).hasSize(1).first().isInstanceOf(StackOverflowError.class);
    }

    @Test
    void rules_toldOnlyOfPlacesThatTheyOverride() {
        BodyRule rule = new OnLoops();
        BodyRule heir = new OnLoops() {};
        RulesByPlace rules = new RulesByPlace(List.of(rule, new BodyRule() {}, heir));

        for (Place place : Place.values()) {
            assertThat(rules.at(place)).isEqualTo(place == Place.LOOP ? List.of(rule, heir) : List.of());
        }
    }

    @Test
    void places_areTheMethodsOfRules() {
        assertThat(Arrays.stream(Place.values()).map(Place::method))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(BodyRule.class.getDeclaredMethods())
                        .map(Method::getName)
                        .toList());
    }

    private static class OnLoops implements BodyRule {
        @Override
        public void loop(StatementTree loop, BodySite site) {}
    }
}
