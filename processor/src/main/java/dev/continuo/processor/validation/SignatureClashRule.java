package dev.continuo.processor.validation;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.diagnostic.Violation;
import dev.continuo.processor.model.AsyncMethod;
import dev.continuo.processor.model.Language;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.TypeMirror;

/**
 * No two guarded methods of a type have the same signature in the generated class, where an object's method has the
 * object as its first parameter: {@code m()} of an object, and a static {@code m(Type)}.
 */
final class SignatureClashRule {
    private final Language language;

    SignatureClashRule(Language language) {
        this.language = language;
    }

    void check(List<AsyncMethod> methods, Report report) {
        Set<String> signatures = new HashSet<>();
        for (AsyncMethod method : methods) {
            if (!signatures.add(signature(method))) {
                report.add(Violation.of(
                        Rule.GUARDS_NAME_CLASH,
                        method.position(),
                        "The guards of '" + method.displayName() + "' clash with those of another '"
                                + method.element().getSimpleName() + "'",
                        "one is static and takes as its first parameter the type whose method the other is, or they"
                                + " differ only in types that the generated class can't name",
                        "Rename one of the two methods"));
            }
        }
    }

    /** Returns the erasure of a type; the generated class takes for an object what it can't name. */
    private String signatureName(TypeMirror type, PackageElement from) {
        return language.isErasureNameable(type, from)
                ? language.types().erasure(type).toString()
                : "java.lang.Object" + "[]".repeat(dimensions(type));
    }

    private static int dimensions(TypeMirror type) {
        return type instanceof ArrayType array ? 1 + dimensions(array.getComponentType()) : 0;
    }

    private String signature(AsyncMethod method) {
        Stream<TypeMirror> self = method.is(Modifier.STATIC)
                ? Stream.of()
                : Stream.of(method.owner().asType());
        Stream<TypeMirror> parameters =
                method.element().getParameters().stream().map(each -> each.asType());
        return Stream.concat(self, parameters)
                .map(type -> signatureName(type, language.packageOf(method.owner())))
                .collect(Collectors.joining(",", method.element().getSimpleName() + "(", ")"));
    }
}
