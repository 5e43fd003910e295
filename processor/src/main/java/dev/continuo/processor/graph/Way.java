package dev.continuo.processor.graph;

import java.util.List;

/**
 * How a method comes to an operation, itself or through calls that it awaits.
 *
 * @param steps the calls, and at the end the operation
 * @param target the guard or barrier, as the method at the beginning sees it
 * @param isCertain whether each run that makes the first step comes to the end, if nothing fails before
 */
record Way(List<Step> steps, Held target, boolean isCertain) {
    Operation first() {
        return steps.get(0).operation();
    }

    Operation last() {
        return steps.get(steps.size() - 1).operation();
    }
}
