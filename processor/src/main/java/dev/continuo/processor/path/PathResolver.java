package dev.continuo.processor.path;

import dev.continuo.processor.model.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Resolves the paths on one method or field to expressions. */
public final class PathResolver {
    private final Language language;
    private final Element annotated;
    private final TypeElement owner;
    private final FirstNames firstNames;
    private final MemberResolver members;

    /**
     * Makes a resolver.
     *
     * @param language the compiler's view of the program
     * @param sourceFiles what only the files show
     * @param annotated the method or field that has the paths
     */
    public PathResolver(Language language, SourceFiles sourceFiles, Element annotated) {
        this.language = language;
        this.annotated = annotated;
        this.owner = (TypeElement) annotated.getEnclosingElement();
        this.firstNames = new FirstNames(language, sourceFiles, annotated);
        this.members = new MemberResolver(language, owner);
    }

    /**
     * Resolves a path.
     *
     * @param path the path
     * @return the expression
     * @throws PathProblem if a name is unknown, or stands for something that the method can't reach
     */
    public Expression resolve(GuardPath path) throws PathProblem {
        PathPart part = part(path);
        if (part instanceof Expression expression) {
            return expression;
        }
        if (part instanceof PathPart.TypeName name) {
            String type = name.type().getSimpleName().toString();
            throw PathProblem.type("'" + type + "' is a type", "Name a field of it, as in '" + type + ".LOCK'");
        }
        throw unknownFirstName(((PathPart.PackageName) part).name());
    }

    private PathPart part(GuardPath path) throws PathProblem {
        if (path instanceof GuardPath.Name name) {
            return name(name.name());
        }
        if (path instanceof GuardPath.Member member) {
            return member(part(member.target()), member.name());
        }
        if (path instanceof GuardPath.Call call) {
            return call(call);
        }
        if (path instanceof GuardPath.Index index) {
            return index(resolve(index.array()), resolve(index.index()));
        }
        if (path instanceof GuardPath.Literal literal) {
            return Literals.typed(literal.source(), language);
        }
        return self("this");
    }

    private PathPart name(String name) throws PathProblem {
        Optional<? extends VariableElement> parameter = firstNames.parameter(name);
        if (parameter.isPresent()) {
            TypeMirror type = members.present(parameter.get().asType(), parameter.get());
            return new Expression.Parameter(parameter.get(), type);
        }
        Optional<TypeElement> fieldOwner = firstNames.ownerOfField(name);
        if (fieldOwner.isPresent()) {
            return fieldOf(fieldOwner.get(), name);
        }
        Optional<TypeElement> type = firstNames.type(name);
        return type.isPresent() ? new PathPart.TypeName(type.get()) : new PathPart.PackageName(name);
    }

    /** Resolves a field that stands first, of the method's own type or of a type around it. */
    private Expression fieldOf(TypeElement type, String name) throws PathProblem {
        VariableElement field = members.field(type, name);
        return field.getModifiers().contains(Modifier.STATIC)
                ? members.staticField(type, field)
                : members.instanceField(selfFor(type, name), field);
    }

    private PathPart member(PathPart target, String name) throws PathProblem {
        if (target instanceof Expression receiver) {
            return members.field(receiver, name);
        }
        if (target instanceof PathPart.TypeName type) {
            return members.memberOf(type.type(), name);
        }
        String qualified = ((PathPart.PackageName) target).name() + "." + name;
        Optional<TypeElement> type = language.type(qualified);
        return type.isPresent() ? new PathPart.TypeName(type.get()) : new PathPart.PackageName(qualified);
    }

    private Expression call(GuardPath.Call call) throws PathProblem {
        List<Expression> arguments = new ArrayList<>();
        for (GuardPath argument : call.arguments()) {
            arguments.add(resolve(argument));
        }
        if (call.target() == null) {
            return ownCall(call.name(), arguments);
        }
        PathPart target = part(call.target());
        if (target instanceof Expression receiver) {
            return members.call(receiver, call.name(), arguments);
        }
        if (target instanceof PathPart.TypeName type) {
            return members.staticCall(type.type(), members.select(type.type(), call.name(), arguments), arguments);
        }
        throw unknownFirstName(((PathPart.PackageName) target).name());
    }

    /** Resolves a call without a target, of the method's own type or of a type around it. */
    private Expression ownCall(String name, List<Expression> arguments) throws PathProblem {
        Optional<TypeElement> type = firstNames.ownerOfMethod(name);
        if (type.isEmpty()) {
            throw unknownFirstName(name + "()");
        }
        ExecutableElement selected = members.select(type.get(), name, arguments);
        return selected.getModifiers().contains(Modifier.STATIC)
                ? members.staticCall(type.get(), selected, arguments)
                : members.instanceCall(selfFor(type.get(), name), selected, arguments);
    }

    private static Expression index(Expression array, Expression index) throws PathProblem {
        if (!(array.type() instanceof ArrayType type)) {
            throw PathProblem.type("'" + array.type() + "' isn't an array", "Index an array, or call a method");
        }
        return new Expression.ArrayRead(array, index, type.getComponentType());
    }

    /** Returns the receiver of an instance member that is named without one. */
    private Expression selfFor(TypeElement type, String name) throws PathProblem {
        if (!type.equals(owner)) {
            throw PathProblem.access(
                    "'" + name + "' belongs to the enclosing instance of '" + type.getSimpleName() + "'",
                    "Hold the guard in a field of '" + owner.getSimpleName() + "'");
        }
        return self(name);
    }

    private Expression self(String name) throws PathProblem {
        if (annotated.getModifiers().contains(Modifier.STATIC)) {
            String kind = annotated instanceof ExecutableElement ? "method" : "field";
            throw PathProblem.instance(
                    "'" + name + "' needs an object, and the " + kind + " is static",
                    "Name a static field, or remove 'static' from the " + kind);
        }
        return new Expression.Self(owner.asType());
    }

    private PathProblem unknownFirstName(String name) {
        String first = name.contains(".") ? name.substring(0, name.indexOf('.')) : name;
        return firstNames
                .incomplete()
                .map(PathProblem::unresolved)
                .orElseGet(() -> PathProblem.unknown(
                        "'" + owner.getSimpleName() + "' has no field "
                                + (annotated instanceof ExecutableElement ? "and the method no parameter " : "")
                                + "'" + first + "'",
                        Spelling.remedy(first, firstNames.known(), "Declare such a field")));
    }
}
