package dev.continuo.processor.writing;

import com.palantir.javapoet.CodeBlock;
import dev.continuo.processor.model.Language;
import java.lang.invoke.MethodHandles;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/** Writes classes as expressions; those that Java can't name are found by their binary names, and held in variables. */
final class ClassLiterals {
    private final Language language;
    private final PackageElement from;
    private final Suppressions suppressions;
    private final FreeNames names;
    private final Map<TypeElement, String> variables = new LinkedHashMap<>();

    /** Makes a writer for one block, in which some names are taken. */
    ClassLiterals(Language language, PackageElement from, Suppressions suppressions, FreeNames names) {
        this.language = language;
        this.from = from;
        this.suppressions = suppressions;
        this.names = names;
    }

    /** Returns the class of a type's erasure. */
    CodeBlock of(TypeMirror type) {
        TypeMirror erasure = language.types().erasure(type);
        if (language.isErasureNameable(erasure, from)) {
            if (language.types().asElement(erasure) instanceof TypeElement element) {
                suppressions.use(element);
            }
            return CodeBlock.of("$T.class", erasure);
        }
        if (erasure instanceof ArrayType array) {
            return CodeBlock.of("$L.arrayType()", of(array.getComponentType()));
        }
        TypeElement element = (TypeElement) language.types().asElement(erasure);
        return CodeBlock.of("$N", variables.computeIfAbsent(element, hidden -> names.take(variableName(hidden))));
    }

    /** Returns the declarations of the variables that were used. */
    CodeBlock declarations() {
        CodeBlock.Builder block = CodeBlock.builder();
        variables.forEach((type, name) -> block.addStatement(
                "$T<?> $N = $T.lookup().findClass($S)",
                Class.class,
                name,
                MethodHandles.class,
                language.elements().getBinaryName(type).toString()));
        return block.build();
    }

    private static String variableName(TypeElement type) {
        String name = type.getSimpleName().toString();
        return name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1) + "Class";
    }
}
