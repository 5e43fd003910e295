package dev.continuo.processor.path;

import dev.continuo.processor.model.Language;
import dev.continuo.processor.model.Visibility;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
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

    /** Returns how a field is reached: by a look-up too where plain Java can't name the field's type. */
    Access fieldAccess(VariableElement field, @Nullable TypeMirror receiver) throws PathProblem {
        Access access = access(field, receiver);
        TypeElement declaring = (TypeElement) field.getEnclosingElement();
        boolean sameFile = language.outermost(declaring).equals(language.outermost(owner));
        if (isNameable(field.asType())) {
            return access;
        }
        if (!sameFile) {
            requireNameable(field.asType());
        }
        return access.isDirect() ? lookup(declaring) : access;
    }

    /** Returns how a method is reached. */
    Access methodAccess(ExecutableElement method, @Nullable TypeMirror receiver) throws PathProblem {
        Access access = access(method, receiver);
        requireNameable(method.getReturnType());
        for (VariableElement parameter : method.getParameters()) {
            requireNameable(parameter.asType());
        }
        return access;
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

    private boolean isNameable(TypeMirror type) {
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
        boolean samePackage = language.packageOf(declaring).equals(language.packageOf(owner));
        Visibility visibility = Visibility.of(member);
        if (visibility == Visibility.PRIVATE) {
            if (!language.outermost(declaring).equals(language.outermost(owner))) {
                throw denied(member, "is private in");
            }
            return lookup(declaring);
        }
        if (visibility == Visibility.PUBLIC || samePackage) {
            return Access.DIRECT;
        }
        if (visibility == Visibility.PROTECTED) {
            return lookup(subclass(declaring, receiver).orElseThrow(() -> denied(member, "is protected in")));
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

    private Access lookup(TypeElement lookupClass) throws PathProblem {
        requireNameable(lookupClass.asType());
        return new Access(lookupClass);
    }

    private static PathProblem denied(Element member, String relation) {
        return PathProblem.access(
                "'" + member.getSimpleName() + "' " + relation + " '"
                        + member.getEnclosingElement().getSimpleName() + "'",
                "Make it visible to this method, or hold the guard in a field of this type");
    }
}
