package dev.continuo.processor.body;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The rules that check one class. One that fails is told of no further place in the class; the others go on.
 */
final class RuleSet {
    private final RulesByPlace rules;
    private final Consumer<Throwable> faults;
    private final Set<BodyRule> failed = new HashSet<>();

    /**
     * Makes a set.
     *
     * @param rules the rules
     * @param faults takes the fault of each rule that fails
     */
    RuleSet(RulesByPlace rules, Consumer<Throwable> faults) {
        this.rules = rules;
        this.faults = faults;
    }

    /** Tells the rules that look at places of a kind. */
    void tell(Place kind, Consumer<BodyRule> place) {
        for (BodyRule rule : rules.at(kind)) {
            if (!failed.isEmpty() && failed.contains(rule)) {
                continue;
            }
            try {
                place.accept(rule);
            } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError fault) {
                failed.add(rule);
                faults.accept(fault);
            }
        }
    }
}
