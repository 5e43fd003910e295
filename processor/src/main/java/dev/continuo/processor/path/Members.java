package dev.continuo.processor.path;

import dev.continuo.processor.model.Language;
import dev.continuo.processor.model.Visibility;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

/** Finds the members of a type, those of its supertypes included. */
final class Members {
    private final Language language;

    Members(Language language) {
        this.language = language;
    }

    /** Returns the field of a name that hides all others of that name, be it accessible or not. */
    Optional<VariableElement> field(TypeElement type, String name) {
        return hierarchy(type).stream()
                .flatMap(each -> fields(each).stream())
                .filter(field -> field.getSimpleName().contentEquals(name))
                .findFirst();
    }

    /** Returns the methods of a name, without those that others override. */
    List<ExecutableElement> methods(TypeElement type, String name) {
        List<ExecutableElement> methods = new ArrayList<>();
        for (TypeElement each : hierarchy(type)) {
            for (ExecutableElement method : ElementFilter.methodsIn(each.getEnclosedElements())) {
                if (method.getSimpleName().contentEquals(name)
                        && methods.stream().noneMatch(sub -> language.elements().overrides(sub, method, type))) {
                    methods.add(method);
                }
            }
        }
        return methods;
    }

    /** Returns the member type of a name. */
    Optional<TypeElement> memberType(TypeElement type, String name) {
        return hierarchy(type).stream()
                .flatMap(each -> ElementFilter.typesIn(each.getEnclosedElements()).stream())
                .filter(member -> member.getSimpleName().contentEquals(name))
                .findFirst();
    }

    /** Returns what a path may name in a type: fields, and methods without parameters as {@code name()}. */
    List<String> names(TypeElement type) {
        List<String> names = new ArrayList<>();
        for (TypeElement each : hierarchy(type)) {
            if (each.getQualifiedName().contentEquals("java.lang.Object")) {
                continue;
            }
            fields(each).stream()
                    .filter(field -> each.equals(type) || Visibility.of(field) != Visibility.PRIVATE)
                    .forEach(field -> names.add(field.getSimpleName().toString()));
            ElementFilter.methodsIn(each.getEnclosedElements()).stream()
                    .filter(method -> each.equals(type) || Visibility.of(method) != Visibility.PRIVATE)
                    .filter(method -> method.getParameters().isEmpty())
                    .filter(method -> method.getReturnType().getKind() == TypeKind.DECLARED)
                    .forEach(method -> names.add(method.getSimpleName() + "()"));
        }
        return names;
    }

    /** Returns the first type of the hierarchy that names a supertype which can't be found. */
    Optional<TypeElement> incomplete(TypeElement type) {
        return hierarchy(type).stream()
                .filter(each -> language.types().directSupertypes(each.asType()).stream()
                        .anyMatch(supertype -> supertype.getKind() == TypeKind.ERROR))
                .findFirst();
    }

    private static List<VariableElement> fields(TypeElement type) {
        return type.getEnclosedElements().stream()
                .filter(member ->
                        member.getKind() == ElementKind.FIELD || member.getKind() == ElementKind.ENUM_CONSTANT)
                .map(VariableElement.class::cast)
                .toList();
    }

    /** Returns a type and its supertypes, each type before its own supertypes. */
    private Set<TypeElement> hierarchy(TypeElement type) {
        Set<TypeElement> hierarchy = new LinkedHashSet<>();
        addHierarchy(type.asType(), hierarchy);
        return hierarchy;
    }

    private void addHierarchy(TypeMirror type, Set<TypeElement> hierarchy) {
        if (type.getKind() == TypeKind.DECLARED
                && language.types().asElement(type) instanceof TypeElement element
                && hierarchy.add(element)) {
            language.types().directSupertypes(type).forEach(supertype -> addHierarchy(supertype, hierarchy));
        }
    }
}
