package dev.continuo.processor.validation;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.diagnostic.Violation;
import dev.continuo.processor.model.AsyncMethod;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.ElementFilter;

/** Weaving adds a method whose name is the {@code @Async} method's with a suffix. */
final class NameClashRule implements MethodRule {
    private static final String BODY_SUFFIX = "$async";

    @Override
    public void check(AsyncMethod method, Report report) {
        String woven = method.element().getSimpleName() + BODY_SUFFIX;
        boolean isTaken = ElementFilter.methodsIn(method.owner().getEnclosedElements()).stream()
                .anyMatch(other -> other.getSimpleName().contentEquals(woven));
        if (method.isAsync() && !method.is(Modifier.ABSTRACT) && isTaken) {
            report.add(Violation.of(
                    Rule.NAME_CLASH, method.position(), "@Async method '" + method.displayName() + "'", ""));
        }
    }
}
