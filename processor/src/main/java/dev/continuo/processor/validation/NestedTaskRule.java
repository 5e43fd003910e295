package dev.continuo.processor.validation;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.diagnostic.Violation;
import dev.continuo.processor.model.AsyncMethod;
import dev.continuo.processor.model.Awaitables;
import javax.lang.model.type.TypeMirror;

/** An {@code @Async} method states that its task yields another task. */
final class NestedTaskRule implements MethodRule {
    private final Awaitables awaitables;

    NestedTaskRule(Awaitables awaitables) {
        this.awaitables = awaitables;
    }

    @Override
    public void check(AsyncMethod method, Report report) {
        TypeMirror type = method.element().getReturnType();
        if (method.isAsync()
                && awaitables.futureResult(type).filter(awaitables::isStage).isPresent()) {
            report.add(Violation.of(
                    Rule.NESTED_TASK,
                    method.position(),
                    "The task of '" + method.displayName() + "' yields another task",
                    "awaiting it doesn't wait for the inner one",
                    "Return the inner task, whose result the caller wants"));
        }
    }
}
