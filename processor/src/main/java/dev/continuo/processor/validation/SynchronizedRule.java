package dev.continuo.processor.validation;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.diagnostic.Violation;
import dev.continuo.processor.model.AsyncMethod;
import javax.lang.model.element.Modifier;

/** A synchronized method holds a monitor for the whole of its body. */
final class SynchronizedRule implements MethodRule {
    @Override
    public void check(AsyncMethod method, Report report) {
        if (method.isAsync() && method.is(Modifier.SYNCHRONIZED)) {
            report.add(Violation.of(
                    Rule.ASYNC_SYNCHRONIZED, method.position(), "@Async method '" + method.displayName() + "'", ""));
        }
    }
}
