package dev.continuo.processor.model;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Tells which methods {@code @Guarded} is for. */
public final class GuardedMethods {
    private GuardedMethods() {}

    /**
     * Returns the declaration whose {@code @Guarded} holds for a method.
     *
     * @param method the method
     * @return the method, if it is annotated itself or its type's annotation isn't for it; otherwise its type
     */
    public static Element annotated(ExecutableElement method) {
        boolean byType = !Annotations.has(method, Names.GUARDED)
                && Annotations.has(method, Names.ASYNC)
                && !method.getModifiers().contains(Modifier.ABSTRACT)
                && Annotations.has(method.getEnclosingElement(), Names.GUARDED);
        return byType ? method.getEnclosingElement() : method;
    }

    /**
     * Returns the paths in the {@code @Guarded} of a declaration.
     *
     * @param annotated the declaration
     * @return the paths, none where it isn't annotated
     */
    public static List<String> paths(Element annotated) {
        return Annotations.find(annotated, Names.GUARDED)
                .map(Annotations::strings)
                .orElse(List.of());
    }

    /**
     * Tells whether a method has guards, its own or its type's.
     *
     * @param method the method
     * @return whether it has
     */
    public static boolean isGuarded(ExecutableElement method) {
        return !paths(annotated(method)).isEmpty();
    }

    /**
     * Finds the nearest method that a method overrides, if that has guards.
     *
     * @param method the method
     * @param language the compiler's view of the program
     * @return the overridden method
     */
    public static Optional<ExecutableElement> overridden(ExecutableElement method, Language language) {
        boolean overridesNothing = method.getModifiers().contains(Modifier.STATIC)
                || method.getModifiers().contains(Modifier.PRIVATE);
        return overridesNothing
                ? Optional.empty()
                : overridden(method, method.getEnclosingElement().asType(), language, new HashSet<>());
    }

    private static Optional<ExecutableElement> overridden(
            ExecutableElement method, TypeMirror type, Language language, Set<Element> visited) {
        for (TypeMirror supertype : language.types().directSupertypes(type)) {
            if (!(language.types().asElement(supertype) instanceof TypeElement element)
                    || element.getQualifiedName().contentEquals("java.lang.Object")
                    || !visited.add(element)) {
                continue;
            }
            Optional<ExecutableElement> nearest = ElementFilter.methodsIn(element.getEnclosedElements()).stream()
                    .filter(each -> each.getSimpleName().equals(method.getSimpleName()))
                    .filter(each ->
                            language.elements().overrides(method, each, (TypeElement) method.getEnclosingElement()))
                    .findFirst();
            Optional<ExecutableElement> guarded = nearest.isPresent()
                    ? nearest.filter(GuardedMethods::isGuarded)
                    : overridden(method, supertype, language, visited);
            if (guarded.isPresent()) {
                return guarded;
            }
        }
        return Optional.empty();
    }
}
