package dev.continuo.processor.body;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.VariableTree;
import dev.continuo.processor.model.Annotations;
import dev.continuo.processor.model.Language;
import dev.continuo.processor.model.Names;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import org.jspecify.annotations.Nullable;

/** Makes the contexts of methods, lambdas and initializers. */
final class Contexts {
    private final Language language;
    private final Map<TypeElement, Optional<ExecutableElement>> functions = new HashMap<>();

    Contexts(Language language) {
        this.language = language;
    }

    static BodyContext ofInitializers(ClassTree tree) {
        String name = tree.getSimpleName().toString();
        return BodyContext.ofInitializer(name.isEmpty() ? "An initializer" : "An initializer of '" + name + "'");
    }

    static BodyContext ofField(VariableTree field) {
        return BodyContext.ofInitializer("The initializer of '" + field.getName() + "'");
    }

    static BodyContext ofMethod(ExecutableElement method) {
        Element type = method.getEnclosingElement();
        if (method.getKind() == ElementKind.CONSTRUCTOR) {
            return BodyContext.ofConstructor("A constructor of '" + type.getSimpleName() + "'", method);
        }
        String owner = type.getSimpleName().toString();
        String name = owner.isEmpty() ? method.getSimpleName().toString() : owner + "." + method.getSimpleName();
        return BodyContext.ofMethod("'" + name + "'", Annotations.has(method, Names.ASYNC), method);
    }

    /** Makes the context of a lambda's body from the type that the lambda is for, null where it isn't known. */
    BodyContext ofLambda(@Nullable TypeMirror type) {
        List<ExecutableElement> methods = type == null ? List.of() : functions(type);
        if (methods.isEmpty()) {
            // The lambda itself doesn't compile, and javac says so.
            return BodyContext.ofLambda("A lambda", true, null);
        }
        boolean isAsync = methods.stream().anyMatch(method -> Annotations.has(method, Names.ASYNC));
        ExecutableElement method = methods.get(0);
        return BodyContext.ofLambda(
                "A lambda for '" + method.getEnclosingElement().getSimpleName() + "." + method.getSimpleName() + "'",
                isAsync,
                method);
    }

    /** Returns the methods that a lambda for a type implements: one for each interface of an intersection. */
    List<ExecutableElement> functions(TypeMirror type) {
        return language.classTypes(type).stream()
                .map(each -> (TypeElement) each.asElement())
                .flatMap(each -> functions.computeIfAbsent(each, this::function).stream())
                .toList();
    }

    private Optional<ExecutableElement> function(TypeElement type) {
        List<ExecutableElement> methods = ElementFilter.methodsIn(
                        language.elements().getAllMembers(type))
                .stream()
                .filter(method -> method.getModifiers().contains(Modifier.ABSTRACT))
                .filter(method -> !isMethodOfObject(method, type))
                .toList();
        return methods.stream()
                .filter(method -> methods.stream().noneMatch(other -> overrides(other, method, type)))
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
