package dev.continuo.processor.body;

import dev.continuo.processor.model.Annotations;
import dev.continuo.processor.model.Language;
import dev.continuo.processor.model.Names;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Finds the method that a lambda implements. */
final class Functions {
    private final Language language;

    Functions(Language language) {
        this.language = language;
    }

    /** Makes the context of a lambda's body from the type that the lambda is for, null where it isn't known. */
    BodyContext lambdaContext(@Nullable TypeMirror type) {
        List<ExecutableElement> methods = type == null ? List.of() : methods(type);
        if (methods.isEmpty()) {
            // The lambda itself doesn't compile, and javac says so.
            return BodyContext.ofLambda("A lambda", true);
        }
        boolean isAsync = methods.stream().anyMatch(method -> Annotations.has(method, Names.ASYNC));
        ExecutableElement method = methods.get(0);
        return BodyContext.ofLambda(
                "A lambda for '" + method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName() + "'",
                isAsync);
    }

    private List<ExecutableElement> methods(TypeMirror type) {
        return language.classTypes(type).stream()
                .flatMap(each -> method(each).stream())
                .toList();
    }

    private Optional<ExecutableElement> method(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        List<ExecutableElement> methods = ElementFilter.methodsIn(
                        language.elements().getAllMembers(element))
                .stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .filter(method -> !isMethodOfObject(method, element))
                .toList();
        return methods.stream()
                .filter(method -> methods.stream().noneMatch(other -> overrides(other, method, element)))
                .findFirst();
    }

    private boolean overrides(ExecutableElement other, ExecutableElement method, TypeElement type) {
        return !other.equals(method) && language.elements().overrides(other, method, type);
    }

    /** Tells whether every object has a method already, as {@code Comparator.equals}. */
    private boolean isMethodOfObject(ExecutableElement method, TypeElement type) {
        TypeElement object = language.elements().getTypeElement("java.lang.Object");
        return ElementFilter.methodsIn(object.getEnclosedElements()).stream()
                .anyMatch(its -> language.elements().overrides(method, its, type));
    }
}
