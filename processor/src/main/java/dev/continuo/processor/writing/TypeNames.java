package dev.continuo.processor.writing;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import com.palantir.javapoet.WildcardTypeName;
import dev.continuo.processor.model.Language;
import java.util.List;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.type.WildcardType;

/**
 * Writes types as a method of the generated class can name them. The erasure of what it writes is the erasure of the
 * type, or {@code Object} where that can't be named; arguments that can't be named become wildcards.
 */
final class TypeNames {
    private static final TypeName ANY = WildcardTypeName.subtypeOf(Object.class);

    private final Language language;
    private final PackageElement from;
    private final TypeScope scope;
    private final Suppressions suppressions;

    TypeNames(Language language, PackageElement from, TypeScope scope, Suppressions suppressions) {
        this.language = language;
        this.from = from;
        this.scope = scope;
        this.suppressions = suppressions;
    }

    /** Returns the name of a type. */
    TypeName of(TypeMirror type) {
        if (type instanceof ArrayType array) {
            return ArrayTypeName.of(of(array.getComponentType()));
        }
        if (!isNameable(type)) {
            return ClassName.OBJECT;
        }
        if (type instanceof TypeVariable variable) {
            TypeVariableName declared = scope.variable(variable.asElement());
            return declared != null ? declared : of(variable.getUpperBound());
        }
        if (type instanceof DeclaredType declared && type.getKind() == TypeKind.DECLARED) {
            return ofDeclared(declared);
        }
        return type.getKind().isPrimitive()
                ? TypeName.get(type)
                : TypeName.get(language.types().erasure(type));
    }

    /** Returns an exception's type, or the nearest superclass that can be named. */
    TypeMirror nameableThrown(TypeMirror type) {
        return isNameable(type)
                ? type
                : nameableThrown(language.types().directSupertypes(type).get(0));
    }

    boolean isNameable(TypeMirror type) {
        return language.isErasureNameable(type, from);
    }

    /** Returns the name of a class, without type arguments. */
    ClassName ofClass(TypeElement type) {
        suppressions.use(type);
        return ClassName.get(type);
    }

    private TypeName ofDeclared(DeclaredType type) {
        TypeElement element = (TypeElement) type.asElement();
        List<TypeName> arguments =
                type.getTypeArguments().stream().map(this::ofArgument).toList();
        if (type.getEnclosingType() instanceof DeclaredType enclosing
                && ofDeclared(enclosing) instanceof ParameterizedTypeName outer) {
            suppressions.use(element);
            return outer.nestedClass(element.getSimpleName().toString(), arguments);
        }
        ClassName name = ofClass(element);
        if (arguments.isEmpty()) {
            if (!element.getTypeParameters().isEmpty()) {
                suppressions.useRawType();
            }
            return name;
        }
        return ParameterizedTypeName.get(name, arguments.toArray(TypeName[]::new));
    }

    private TypeName ofArgument(TypeMirror argument) {
        if (argument instanceof WildcardType wildcard) {
            return ofWildcard(wildcard);
        }
        if (argument instanceof TypeVariable variable) {
            TypeVariableName declared = scope.variable(variable.asElement());
            return declared != null ? declared : ofUndeclared(variable);
        }
        boolean writable = argument.getKind() == TypeKind.DECLARED || argument.getKind() == TypeKind.ARRAY;
        return writable && language.isErasureNameable(argument, from) ? of(argument) : ANY;
    }

    /** Returns a wildcard for a variable that isn't declared here: a captured one, or one with a private bound. */
    private TypeName ofUndeclared(TypeVariable variable) {
        TypeMirror bound = language.types().erasure(variable);
        return language.isErasureNameable(bound, from) ? WildcardTypeName.subtypeOf(of(bound)) : ANY;
    }

    private TypeName ofWildcard(WildcardType wildcard) {
        TypeMirror upper = wildcard.getExtendsBound();
        if (upper != null) {
            TypeName bound = ofArgument(upper);
            return bound instanceof WildcardTypeName ? bound : WildcardTypeName.subtypeOf(bound);
        }
        TypeMirror lower = wildcard.getSuperBound();
        if (lower != null) {
            TypeName bound = ofArgument(lower);
            return bound instanceof WildcardTypeName ? ANY : WildcardTypeName.supertypeOf(bound);
        }
        return ANY;
    }
}
