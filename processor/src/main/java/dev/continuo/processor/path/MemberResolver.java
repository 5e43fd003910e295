package dev.continuo.processor.path;

import dev.continuo.processor.model.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** Resolves members of values and of types, with their types as seen from there. */
final class MemberResolver {
    private final Language language;
    private final Members members;
    private final MethodSelection selection;
    private final AccessRules rules;

    MemberResolver(Language language, TypeElement owner) {
        this.language = language;
        this.members = new Members(language);
        this.selection = new MethodSelection(language);
        this.rules = new AccessRules(language, owner);
    }

    /** Returns a field that is known to exist. */
    VariableElement field(TypeElement type, String name) {
        return members.field(type, name).orElseThrow();
    }

    /** Resolves a field of a value. */
    Expression field(Expression receiver, String name) throws PathProblem {
        List<TypeElement> types = classes(receiver);
        for (TypeElement type : types) {
            Optional<VariableElement> field = members.field(type, name);
            if (field.isPresent()) {
                return field.get().getModifiers().contains(Modifier.STATIC)
                        ? staticField(type, field.get())
                        : instanceField(receiver, field.get());
            }
        }
        throw unknown(types, name);
    }

    /** Resolves what a name means in a type: a static field or a member type. */
    PathPart memberOf(TypeElement type, String name) throws PathProblem {
        Optional<VariableElement> field = members.field(type, name);
        if (field.isPresent()) {
            requireStatic(field.get());
            return staticField(type, field.get());
        }
        Optional<TypeElement> member = members.memberType(type, name);
        if (member.isPresent()) {
            return new PathPart.TypeName(member.get());
        }
        throw unknown(List.of(type), name);
    }

    Expression instanceField(Expression receiver, VariableElement field) throws PathProblem {
        Access access = rules.fieldAccess(field, receiver.type());
        DeclaredType container = container(receiver.type(), field);
        TypeMirror type = present(language.types().asMemberOf(container, field), field);
        return new Expression.FieldRead(receiver, (TypeElement) container.asElement(), field, access, type);
    }

    Expression staticField(TypeElement qualifier, VariableElement field) throws PathProblem {
        TypeMirror type = present(field.asType(), field);
        Access access = rules.fieldAccess(field, qualifier.asType());
        return new Expression.FieldRead(null, named(qualifier, field), field, access, type);
    }

    Expression call(Expression receiver, String name, List<Expression> arguments) throws PathProblem {
        List<TypeElement> types = classes(receiver);
        for (TypeElement type : types) {
            if (!members.methods(type, name).isEmpty()) {
                ExecutableElement method = select(type, name, arguments);
                return method.getModifiers().contains(Modifier.STATIC)
                        ? staticCall(type, method, arguments)
                        : instanceCall(receiver, method, arguments);
            }
        }
        throw unknown(types, name + "()");
    }

    Expression instanceCall(Expression receiver, ExecutableElement method, List<Expression> arguments)
            throws PathProblem {
        Access access = rules.methodAccess(method, receiver.type());
        requirePassable(method, arguments);
        DeclaredType container = container(receiver.type(), method);
        ExecutableType type = (ExecutableType) language.types().asMemberOf(container, method);
        TypeMirror result = present(result(method, type.getReturnType(), arguments), method);
        return new Expression.MethodCall(
                receiver, (TypeElement) container.asElement(), method, List.copyOf(arguments), access, result);
    }

    Expression staticCall(TypeElement qualifier, ExecutableElement method, List<Expression> arguments)
            throws PathProblem {
        requireStatic(method);
        boolean inherited = !method.getEnclosingElement().getKind().isInterface();
        TypeElement named = inherited ? named(qualifier, method) : (TypeElement) method.getEnclosingElement();
        requirePassable(method, arguments);
        TypeMirror result = present(result(method, method.getReturnType(), arguments), method);
        return new Expression.MethodCall(
                null, named, method, List.copyOf(arguments), rules.methodAccess(method, named.asType()), result);
    }

    /** Selects the overload of a method that accepts the arguments. */
    ExecutableElement select(TypeElement type, String name, List<Expression> arguments) throws PathProblem {
        List<ExecutableElement> methods = members.methods(type, name);
        if (methods.isEmpty()) {
            throw unknown(List.of(type), name + "()");
        }
        for (ExecutableElement method : methods) {
            for (VariableElement parameter : method.getParameters()) {
                present(parameter.asType(), method);
            }
        }
        return selection.select(methods, arguments).orElseThrow(() -> wrongArguments(type, methods, arguments));
    }

    /** Returns the type of a call: for a type variable of the method itself, that of the argument that stands for it. */
    private TypeMirror result(ExecutableElement method, TypeMirror declared, List<Expression> arguments) {
        List<? extends VariableElement> parameters = method.getParameters();
        for (int i = 0; i < Math.min(parameters.size(), arguments.size()); i++) {
            boolean stands = declared instanceof TypeVariable variable
                    && method.getTypeParameters().contains(variable.asElement())
                    && language.types().isSameType(variable, parameters.get(i).asType());
            if (stands) {
                return arguments.get(i).type();
            }
        }
        return declared;
    }

    /** Returns a type unless it is one that can't be found. */
    TypeMirror present(TypeMirror type, Element declaration) throws PathProblem {
        if (Presence.isMissing(type)) {
            throw PathProblem.unresolved(declaration);
        }
        return type;
    }

    /** Returns the class type of a receiver in whose terms the type of a member is stated. */
    private DeclaredType container(TypeMirror receiver, Element member) {
        TypeMirror declaring =
                language.types().erasure(member.getEnclosingElement().asType());
        return language.classTypes(receiver).stream()
                .map(type -> (DeclaredType) language.types().capture(type))
                .filter(type -> language.types().isSubtype(language.types().erasure(type), declaring))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(receiver + " has no member " + member));
    }

    private List<TypeElement> classes(Expression receiver) throws PathProblem {
        List<TypeElement> classes = new ArrayList<>();
        for (DeclaredType type : language.classTypes(receiver.type())) {
            classes.add((TypeElement) type.asElement());
        }
        if (classes.isEmpty()) {
            throw PathProblem.type(
                    "a value of type '" + receiver.type() + "' has no fields or methods",
                    "Name an object before the dot");
        }
        return classes;
    }

    /** Returns the type that the generated class names before a static member. */
    private TypeElement named(TypeElement qualifier, Element member) {
        return rules.isNameable(qualifier.asType()) ? qualifier : (TypeElement) member.getEnclosingElement();
    }

    /** Requires that values whose types can't be named, which are objects to the generated class, can be passed. */
    private void requirePassable(ExecutableElement method, List<Expression> arguments) throws PathProblem {
        List<? extends VariableElement> parameters = method.getParameters();
        for (int i = 0; i < arguments.size(); i++) {
            TypeMirror parameter =
                    parameters.get(Math.min(i, parameters.size() - 1)).asType();
            boolean takesObjects = rules.isNameable(parameter)
                    ? parameter.toString().equals("java.lang.Object")
                    : parameters.size() == arguments.size() && !method.isVarArgs();
            if (!takesObjects) {
                rules.requireNameable(arguments.get(i).type());
            }
        }
    }

    private void requireStatic(Element member) throws PathProblem {
        if (!member.getModifiers().contains(Modifier.STATIC)) {
            throw PathProblem.access(
                    "'" + member.getSimpleName() + "' isn't static", "Name an object instead of a type before the dot");
        }
    }

    private PathProblem unknown(List<TypeElement> types, String name) {
        for (TypeElement type : types) {
            Optional<TypeElement> incomplete = members.incomplete(type);
            if (incomplete.isPresent()) {
                return PathProblem.unresolved(incomplete.get());
            }
        }
        List<String> known =
                types.stream().flatMap(type -> members.names(type).stream()).toList();
        String typeNames =
                types.stream().map(type -> type.getSimpleName().toString()).collect(Collectors.joining(" & "));
        return PathProblem.unknown(
                "'" + typeNames + "' has no '" + name + "'",
                Spelling.remedy(name, known, "Declare such a field or method"));
    }

    private static PathProblem wrongArguments(
            TypeElement type, List<ExecutableElement> methods, List<Expression> arguments) {
        String given = arguments.stream()
                .map(argument -> argument.type().getKind() == TypeKind.NULL
                        ? "null"
                        : argument.type().toString())
                .collect(Collectors.joining(", "));
        String known =
                methods.stream().map(method -> "'" + method + "'").limit(5).collect(Collectors.joining(", "));
        return PathProblem.type(
                "no '" + methods.get(0).getSimpleName() + "' of '" + type.getSimpleName() + "' takes (" + given + ")",
                "Pass the arguments that one of " + known + " takes");
    }
}
