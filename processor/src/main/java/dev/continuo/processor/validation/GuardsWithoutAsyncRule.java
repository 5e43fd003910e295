package dev.continuo.processor.validation;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.diagnostic.Violation;
import dev.continuo.processor.model.AsyncMethod;

/** Only a method that can suspend can wait for its guards. */
final class GuardsWithoutAsyncRule implements MethodRule {
    @Override
    public void check(AsyncMethod method, Report report) {
        if (method.isGuarded() && !method.isAsync()) {
            report.add(Violation.of(
                    Rule.GUARDS_WITHOUT_ASYNC,
                    Guards.position(method),
                    "Method '" + method.displayName() + "'",
                    Guards.annotations(method)));
        }
    }
}
