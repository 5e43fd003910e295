package dev.continuo.processor.writing;

import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.continuo.processor.model.Language;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The type variables that a static stand-in for a method declares: those of the types around the method, where it has
 * an object, and then its own.
 *
 * <p>Their bounds are copied in order, because the first one is the erasure. A variable that another one hides gets a
 * new name. One whose bound can't be named isn't declared, and stands as a wildcard where it is an argument.
 */
final class TypeScope {
    private final Language language;
    private final PackageElement from;
    private final Map<TypeParameterElement, TypeVariableName> variables = new LinkedHashMap<>();

    TypeScope(Language language, PackageElement from, ExecutableElement method) {
        this.language = language;
        this.from = from;
        Set<String> taken = new HashSet<>();
        List<TypeParameterElement> parameters = parameters(method);
        // The last to declare a name keeps it, so names are given from the inside outwards.
        Map<TypeParameterElement, String> names = new LinkedHashMap<>();
        for (int i = parameters.size() - 1; i >= 0; i--) {
            names.put(
                    parameters.get(i),
                    freeName(parameters.get(i).getSimpleName().toString(), taken));
        }
        parameters.stream()
                .filter(this::hasNameableBounds)
                .forEach(parameter -> variables.put(parameter, TypeVariableName.get(names.get(parameter))));
    }

    /** Returns the declarations of the variables, with their bounds. */
    List<TypeVariableName> declarations(TypeNames typeNames) {
        return variables.entrySet().stream()
                .map(entry -> TypeVariableName.get(entry.getValue().name(), bounds(entry.getKey(), typeNames)))
                .toList();
    }

    /** Returns the name under which a variable is declared, null where it isn't. */
    @Nullable
    TypeVariableName variable(Element parameter) {
        return parameter instanceof TypeParameterElement ? variables.get(parameter) : null;
    }

    private TypeName[] bounds(TypeParameterElement parameter, TypeNames typeNames) {
        List<? extends TypeMirror> bounds = parameter.getBounds();
        List<TypeName> names = new ArrayList<>();
        for (TypeMirror bound : bounds) {
            boolean object = bound.toString().equals("java.lang.Object");
            // JavaPoet drops the class Object from bounds. Before other bounds it is the erasure, and has to stay.
            names.add(object && bounds.size() > 1 ? TypeVariableName.get("java.lang.Object") : typeNames.of(bound));
        }
        return names.toArray(TypeName[]::new);
    }

    private boolean hasNameableBounds(TypeParameterElement parameter) {
        return parameter.getBounds().stream().allMatch(bound -> language.isErasureNameable(bound, from));
    }

    private static String freeName(String name, Set<String> taken) {
        String free = name;
        for (int i = 1; !taken.add(free); i++) {
            free = name + i;
        }
        return free;
    }

    /** Returns the type parameters that are in scope in a method, from the outside inwards. */
    private static List<TypeParameterElement> parameters(ExecutableElement method) {
        Deque<List<? extends TypeParameterElement>> levels = new ArrayDeque<>();
        levels.push(method.getTypeParameters());
        Element inner = method;
        while (!inner.getModifiers().contains(Modifier.STATIC)
                && inner.getEnclosingElement() instanceof TypeElement type) {
            levels.push(type.getTypeParameters());
            inner = type;
        }
        List<TypeParameterElement> parameters = new ArrayList<>();
        levels.forEach(parameters::addAll);
        return parameters;
    }
}
