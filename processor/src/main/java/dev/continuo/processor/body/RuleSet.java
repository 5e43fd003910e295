package dev.continuo.processor.body;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The rules that check one class. One that fails is told of no further place in the class; the others go on.
 */
final class RuleSet {
    private final List<BodyRule> rules;
    private final Consumer<Throwable> faults;

    /**
     * Makes a set.
     *
     * @param rules the rules
     * @param faults takes the fault of each rule that fails
     */
    RuleSet(List<BodyRule> rules, Consumer<Throwable> faults) {
        this.rules = new ArrayList<>(rules);
        this.faults = faults;
    }

    void tell(Consumer<BodyRule> place) {
        for (int i = 0; i < rules.size(); i++) {
            try {
                place.accept(rules.get(i));
            } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError fault) {
                rules.remove(i--);
                faults.accept(fault);
            }
        }
    }
}
