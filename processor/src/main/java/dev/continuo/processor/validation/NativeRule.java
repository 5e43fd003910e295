package dev.continuo.processor.validation;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.diagnostic.Violation;
import dev.continuo.processor.model.AsyncMethod;
import javax.lang.model.element.Modifier;

/** A native method has no bytecode to weave. */
final class NativeRule implements MethodRule {
    @Override
    public void check(AsyncMethod method, Report report) {
        if (method.isAsync() && method.is(Modifier.NATIVE)) {
            report.add(Violation.of(
                    Rule.ASYNC_NATIVE, method.position(), "@Async method '" + method.displayName() + "'", ""));
        }
    }
}
