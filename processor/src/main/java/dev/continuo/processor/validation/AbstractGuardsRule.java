package dev.continuo.processor.validation;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.diagnostic.Violation;
import dev.continuo.processor.model.AsyncMethod;
import javax.lang.model.element.Modifier;

/** Guards are put around a body, and an abstract method has none. */
final class AbstractGuardsRule implements MethodRule {
    @Override
    public void check(AsyncMethod method, Report report) {
        if (method.isGuarded() && method.is(Modifier.ABSTRACT)) {
            report.add(Violation.of(
                    Rule.ABSTRACT_GUARDS,
                    Guards.position(method),
                    "Abstract method '" + method.displayName() + "'",
                    Guards.annotations(method)));
        }
    }
}
