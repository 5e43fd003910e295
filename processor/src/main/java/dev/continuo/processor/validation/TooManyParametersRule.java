package dev.continuo.processor.validation;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.diagnostic.Violation;
import dev.continuo.processor.model.AsyncMethod;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;

/** The woven method takes the task besides the parameters, and the JVM limits their number. */
final class TooManyParametersRule implements MethodRule {
    /** What is left of the JVM's 255 slots beside the task and what linking needs; the object takes one too. */
    private static final int MAX_SLOTS = 251;

    @Override
    public void check(AsyncMethod method, Report report) {
        int slots = method.element().getParameters().stream()
                .mapToInt(TooManyParametersRule::slots)
                .sum();
        if (method.isAsync() && !method.is(Modifier.ABSTRACT) && slots > MAX_SLOTS) {
            report.add(Violation.of(
                    Rule.TOO_MANY_PARAMETERS, method.position(), "@Async method '" + method.displayName() + "'", ""));
        }
    }

    private static int slots(VariableElement parameter) {
        TypeKind kind = parameter.asType().getKind();
        return kind == TypeKind.LONG || kind == TypeKind.DOUBLE ? 2 : 1;
    }
}
