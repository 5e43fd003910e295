package dev.continuo.processor.validation;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.diagnostic.Violation;
import dev.continuo.processor.model.AsyncMethod;
import dev.continuo.processor.model.Names;
import java.util.Set;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** An {@code @Async} method returns a type that a task can stand for. */
final class ReturnTypeRule implements MethodRule {
    private static final Set<String> ALLOWED =
            Set.of(Names.TASK, "java.util.concurrent.CompletionStage", "java.util.concurrent.CompletableFuture");

    @Override
    public void check(AsyncMethod method, Report report) {
        TypeMirror type = method.element().getReturnType();
        if (!method.isAsync()) {
            return;
        }
        if (type.getKind() == TypeKind.ERROR) {
            report.markProvisional();
        } else if (!isAllowed(type)) {
            report.add(Violation.of(
                    Rule.ASYNC_RETURN_TYPE,
                    method.position(),
                    "@Async method '" + method.displayName() + "'",
                    "'" + type + "'"));
        }
    }

    private static boolean isAllowed(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && ALLOWED.contains(element.getQualifiedName().toString());
    }
}
