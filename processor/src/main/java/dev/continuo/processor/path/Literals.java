package dev.continuo.processor.path;

import dev.continuo.processor.model.Language;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Gives literals their types. */
final class Literals {
    private Literals() {}

    static Expression typed(String source, Language language) {
        return new Expression.Literal(source, type(source, language));
    }

    private static TypeMirror type(String source, Language language) {
        return switch (source.charAt(0)) {
            case '"' -> language.elements().getTypeElement("java.lang.String").asType();
            case '\'' -> language.types().getPrimitiveType(TypeKind.CHAR);
            case 't', 'f' -> language.types().getPrimitiveType(TypeKind.BOOLEAN);
            case 'n' -> language.types().getNullType();
            default -> language.types().getPrimitiveType(source.endsWith("L") ? TypeKind.LONG : TypeKind.INT);
        };
    }
}
