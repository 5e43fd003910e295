package dev.continuo.processor.writing;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import dev.continuo.processor.model.Annotations;
import dev.continuo.processor.path.SourceFiles;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** The warnings that the user's declarations would provoke in the generated class, and that it therefore suppresses. */
final class Suppressions {
    private final SourceFiles sourceFiles;
    private final Set<String> keys = new TreeSet<>();

    Suppressions(SourceFiles sourceFiles) {
        this.sourceFiles = sourceFiles;
    }

    Set<String> keys() {
        return keys;
    }

    /** Notes that a declaration is mentioned. */
    void use(Element used) {
        for (Element element = used; element != null; element = element.getEnclosingElement()) {
            Annotations.find(element, Deprecated.class.getName())
                    .ifPresent(deprecated -> keys.add(isForRemoval(deprecated) ? "removal" : "deprecation"));
            if (element instanceof TypeElement type
                    && type.getNestingKind() == NestingKind.TOP_LEVEL
                    && sourceFiles.isAuxiliary(type)) {
                keys.add("auxiliaryclass");
            }
        }
    }

    /** Notes that a raw type is mentioned. */
    void useRawType() {
        keys.add("rawtypes");
        keys.add("unchecked");
    }

    /** Notes that the result of a handle is cast, which newer compilers can't check where the type has arguments. */
    void useCast(TypeName type) {
        if (type instanceof ArrayTypeName array) {
            useCast(array.componentType());
        }
        if (type instanceof ParameterizedTypeName || type instanceof TypeVariableName) {
            keys.add("unchecked");
        }
    }

    /** Notes that methods of one name take interfaces, which javac may find ambiguous for lambdas. */
    void useOverloads() {
        keys.add("overloads");
    }

    private static boolean isForRemoval(AnnotationMirror deprecated) {
        return deprecated.getElementValues().entrySet().stream()
                .anyMatch(entry -> entry.getKey().getSimpleName().contentEquals("forRemoval")
                        && Boolean.TRUE.equals(entry.getValue().getValue()));
    }
}
