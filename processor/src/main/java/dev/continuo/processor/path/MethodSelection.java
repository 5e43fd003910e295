package dev.continuo.processor.path;

import dev.continuo.processor.model.Language;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/**
 * Selects the method that a call with given arguments means.
 *
 * <p>Coarser than Java's own overload resolution, which javac applies to the generated source anyway: parameters are
 * compared by their erasures.
 */
final class MethodSelection {
    private final Language language;

    MethodSelection(Language language) {
        this.language = language;
    }

    /** Returns the most specific of the methods that accept the arguments; fixed arity goes before variable arity. */
    Optional<ExecutableElement> select(List<ExecutableElement> methods, List<Expression> arguments) {
        List<TypeMirror> types = arguments.stream().map(Expression::type).toList();
        List<ExecutableElement> fixed =
                methods.stream().filter(method -> acceptsFixed(method, types)).toList();
        List<ExecutableElement> applicable = fixed.isEmpty()
                ? methods.stream()
                        .filter(method -> acceptsVariable(method, types))
                        .toList()
                : fixed;
        return applicable.stream()
                .filter(method -> applicable.stream().allMatch(other -> isMoreSpecific(method, other)))
                .findFirst()
                .or(() -> applicable.stream().findFirst());
    }

    private boolean acceptsFixed(ExecutableElement method, List<TypeMirror> arguments) {
        List<? extends VariableElement> parameters = method.getParameters();
        if (parameters.size() != arguments.size()) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            if (!accepts(parameters.get(i).asType(), arguments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean acceptsVariable(ExecutableElement method, List<TypeMirror> arguments) {
        int last = method.getParameters().size() - 1;
        if (!method.isVarArgs() || arguments.size() < last) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            TypeMirror parameter = method.getParameters().get(Math.min(i, last)).asType();
            TypeMirror accepted = i < last ? parameter : ((ArrayType) parameter).getComponentType();
            if (!accepts(accepted, arguments.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean accepts(TypeMirror parameter, TypeMirror argument) {
        return language.types().isAssignable(argument, language.types().erasure(parameter));
    }

    private boolean isMoreSpecific(ExecutableElement method, ExecutableElement other) {
        List<? extends VariableElement> parameters = method.getParameters();
        if (parameters.size() != other.getParameters().size()) {
            return true;
        }
        for (int i = 0; i < parameters.size(); i++) {
            TypeMirror mine = language.types().erasure(parameters.get(i).asType());
            TypeMirror theirs =
                    language.types().erasure(other.getParameters().get(i).asType());
            if (!language.types().isSubtype(mine, theirs)) {
                return false;
            }
        }
        return true;
    }
}
