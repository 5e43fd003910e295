package dev.continuo.processor.validation;

import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.model.AsyncMethod;

/** A rule on the declaration of an annotated method. */
@FunctionalInterface
interface MethodRule {
    /**
     * Checks a method.
     *
     * @param method the method
     * @param report takes the violations
     */
    void check(AsyncMethod method, Report report);
}
