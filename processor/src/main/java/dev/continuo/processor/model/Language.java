package dev.continuo.processor.model;

import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.IntersectionType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * The compiler's view of the program.
 *
 * @param elements declarations by name
 * @param types relations between types
 */
public record Language(Elements elements, Types types) {
    /**
     * Finds a type.
     *
     * @param qualifiedName its canonical name
     * @return the type
     */
    public Optional<TypeElement> type(String qualifiedName) {
        return Optional.ofNullable(elements.getTypeElement(qualifiedName));
    }

    /**
     * Returns the package of a declaration.
     *
     * @param element the declaration
     * @return its package
     */
    public PackageElement packageOf(Element element) {
        return elements.getPackageOf(element);
    }

    /**
     * Returns the class types whose members a value of a type has: several for an intersection, none for a primitive
     * type or an array.
     *
     * @param type the type
     * @return the class types
     */
    public List<DeclaredType> classTypes(TypeMirror type) {
        if (type instanceof DeclaredType declared && type.getKind() == TypeKind.DECLARED) {
            return List.of(declared);
        }
        if (type instanceof TypeVariable variable) {
            return classTypes(variable.getUpperBound());
        }
        if (type instanceof IntersectionType intersection) {
            return intersection.getBounds().stream()
                    .flatMap(bound -> classTypes(bound).stream())
                    .toList();
        }
        return List.of();
    }

    /**
     * Returns the type that encloses a declaration and is itself enclosed by none.
     *
     * @param element the declaration
     * @return the outermost type
     */
    public TypeElement outermost(Element element) {
        Element outermost = element;
        while (outermost.getEnclosingElement() != null
                && !(outermost.getEnclosingElement() instanceof PackageElement)) {
            outermost = outermost.getEnclosingElement();
        }
        return (TypeElement) outermost;
    }

    /**
     * Tells whether a type, or one around it, is local or anonymous.
     *
     * @param type the type
     * @return whether code that isn't in its block can't name it
     */
    public static boolean isLocal(TypeElement type) {
        for (Element each = type; each instanceof TypeElement enclosing; each = each.getEnclosingElement()) {
            if (enclosing.getNestingKind() == NestingKind.LOCAL
                    || enclosing.getNestingKind() == NestingKind.ANONYMOUS) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tells whether an unrelated class of a package can name a type in Java.
     *
     * @param type the type
     * @param from the package
     * @return whether it can
     */
    public boolean isNameable(TypeElement type, PackageElement from) {
        for (Element element = type;
                element instanceof TypeElement enclosing;
                element = element.getEnclosingElement()) {
            boolean local = enclosing.getNestingKind() == NestingKind.LOCAL
                    || enclosing.getNestingKind() == NestingKind.ANONYMOUS;
            if (local || !Visibility.of(enclosing).reaches(packageOf(enclosing).equals(from))) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns a supertype of a type as that type sees it, with its arguments.
     *
     * @param type the type
     * @param supertype the declaration of the supertype, or of the type itself
     * @return the supertype
     */
    public Optional<TypeMirror> supertype(TypeMirror type, TypeElement supertype) {
        if (supertype.equals(types.asElement(type))) {
            return Optional.of(type);
        }
        return types.directSupertypes(type).stream()
                .flatMap(each -> supertype(each, supertype).stream())
                .findFirst();
    }

    /**
     * Tells whether an unrelated class of a package can name the erasure of a type.
     *
     * @param type the type
     * @param from the package
     * @return whether it can
     */
    public boolean isErasureNameable(TypeMirror type, PackageElement from) {
        TypeMirror erasure = types.erasure(type);
        while (erasure instanceof ArrayType array) {
            erasure = array.getComponentType();
        }
        return !(erasure instanceof DeclaredType declared) || isNameable((TypeElement) declared.asElement(), from);
    }
}
