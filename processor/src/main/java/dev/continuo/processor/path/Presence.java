package dev.continuo.processor.path;

import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.WildcardType;
import org.jspecify.annotations.Nullable;

/** Tells types that exist from those that don't, or that another processor is yet to generate. */
public final class Presence {
    private Presence() {}

    /**
     * Tells whether a type, an argument of it or its component is missing.
     *
     * @param type the type
     * @return whether one is
     */
    public static boolean isMissing(@Nullable TypeMirror type) {
        // By its kind: the classes that javac uses for class types implement ErrorType too.
        if (type != null && type.getKind() == TypeKind.ERROR) {
            return true;
        }
        if (type instanceof DeclaredType declared) {
            return declared.getTypeArguments().stream().anyMatch(Presence::isMissing);
        }
        if (type instanceof ArrayType array) {
            return isMissing(array.getComponentType());
        }
        return type instanceof WildcardType wildcard
                && (isMissing(wildcard.getExtendsBound()) || isMissing(wildcard.getSuperBound()));
    }
}
