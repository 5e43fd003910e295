package dev.continuo.processor.path;

import dev.continuo.processor.model.Language;
import dev.continuo.processor.model.Visibility;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Decides how the generated class reaches a member that the guarded method itself can name. */
final class AccessRules {
    private final Language language;
    private final TypeElement owner;

    /** Makes the rules for paths on the methods of a type. */
    AccessRules(Language language, TypeElement owner) {
        this.language = language;
        this.owner = owner;
    }

    /**
     * Returns how a field is reached.
     *
     * @param field the field
     * @param through the type of the object, or for a static field the type by which it is found
     */
    Access fieldAccess(VariableElement field, TypeMirror through) throws PathProblem {
        return access(field, through, List.of(field.asType()));
    }

    /** Returns how a method is reached, by the rules for {@linkplain #fieldAccess fields}. */
    Access methodAccess(ExecutableElement method, TypeMirror through) throws PathProblem {
        List<TypeMirror> types = new ArrayList<>(List.of(method.getReturnType()));
        method.getParameters().forEach(parameter -> types.add(parameter.asType()));
        return access(method, through, types);
    }

    /** Returns how a member is reached: by a look-up too where plain Java can't name a type that its use mentions. */
    private Access access(Element member, TypeMirror through, List<TypeMirror> types) throws PathProblem {
        boolean isStatic = member.getModifiers().contains(Modifier.STATIC);
        Access access = access(member, isStatic ? null : through);
        TypeElement declaring = (TypeElement) member.getEnclosingElement();
        boolean sameFile = language.outermost(declaring).equals(language.outermost(owner));
        if (!sameFile) {
            for (TypeMirror type : types) {
                requireNameable(type);
            }
        }
        boolean found = isNameable(through) || isNameable(declaring.asType());
        if (!found && !samePackage(declaring)) {
            requireNameable(through);
        }
        boolean direct = access.isDirect() && found && types.stream().allMatch(this::isNameable);
        return direct || !access.isDirect() ? access : new Access(declaring);
    }

    /** Requires that the generated class can name the erasure of a type. */
    void requireNameable(TypeMirror type) throws PathProblem {
        if (!isNameable(type)) {
            throw PathProblem.access(
                    "the generated class can't name the type '"
                            + language.types().erasure(type) + "'",
                    "Make that type visible in the package: remove 'private' from it, or move it out of the method");
        }
    }

    boolean isNameable(TypeMirror type) {
        return language.isErasureNameable(type, language.packageOf(owner));
    }

    /**
     * Returns how a member is reached, its type aside.
     *
     * @param member the field or method
     * @param receiver the type of the object, null for a static member
     */
    private Access access(Element member, @Nullable TypeMirror receiver) throws PathProblem {
        TypeElement declaring = (TypeElement) member.getEnclosingElement();
        Visibility visibility = Visibility.of(member);
        if (visibility == Visibility.PRIVATE) {
            if (!language.outermost(declaring).equals(language.outermost(owner))) {
                throw denied(member, "is private in");
            }
            return new Access(declaring);
        }
        if (visibility == Visibility.PUBLIC || samePackage(declaring)) {
            return Access.DIRECT;
        }
        if (visibility == Visibility.PROTECTED) {
            return new Access(subclass(declaring, receiver).orElseThrow(() -> denied(member, "is protected in")));
        }
        throw denied(member, "isn't public in");
    }

    /** Finds the innermost enclosing class that inherits a protected member, and through which it may be reached. */
    private Optional<TypeElement> subclass(TypeElement declaring, @Nullable TypeMirror receiver) {
        for (Element each = owner; each instanceof TypeElement type; each = each.getEnclosingElement()) {
            if (isSubtype(type.asType(), declaring) && (receiver == null || isSubtype(receiver, type))) {
                return Optional.of(type);
            }
        }
        return Optional.empty();
    }

    private boolean isSubtype(TypeMirror type, TypeElement of) {
        return language.types()
                .isSubtype(language.types().erasure(type), language.types().erasure(of.asType()));
    }

    private boolean samePackage(TypeElement type) {
        return language.packageOf(type).equals(language.packageOf(owner));
    }

    private static PathProblem denied(Element member, String relation) {
        return PathProblem.access(
                "'" + member.getSimpleName() + "' " + relation + " '"
                        + member.getEnclosingElement().getSimpleName() + "'",
                "Make it visible to this method, or hold the guard in a field of this type");
    }
}
