package dev.continuo.processor.validation;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Positions;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.diagnostic.Violation;
import dev.continuo.processor.model.Annotations;
import dev.continuo.processor.model.AsyncMethod;
import dev.continuo.processor.model.Names;
import java.util.List;
import javax.lang.model.element.TypeElement;

/** A type's guards are for its {@code @Async} methods, so it has some. */
final class TypeGuardsRule {
    private final Positions positions;

    TypeGuardsRule(Positions positions) {
        this.positions = positions;
    }

    void check(TypeElement type, List<AsyncMethod> methods, Report report) {
        if (methods.stream().anyMatch(AsyncMethod::isGuardedByType)) {
            return;
        }
        Annotations.find(type, Names.GUARDED)
                .ifPresent(annotation -> report.add(Violation.of(
                        Rule.GUARDS_WITHOUT_ASYNC,
                        positions.of(type, annotation),
                        "Type '" + type.getSimpleName() + "' has @Guarded and no @Async method with a body",
                        "the guards of a type are for its own @Async methods, and to wait for a guard is to suspend",
                        "Annotate the methods that need the guard with @Async, or remove @Guarded")));
    }
}
