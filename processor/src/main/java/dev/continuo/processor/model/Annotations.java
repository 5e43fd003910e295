package dev.continuo.processor.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Reads annotations by name. */
public final class Annotations {
    private Annotations() {}

    /**
     * Tells whether a declaration has an annotation.
     *
     * @param element the declaration
     * @param name the qualified name of the annotation
     * @return whether it has it
     */
    public static boolean has(Element element, String name) {
        return find(element, name).isPresent();
    }

    /**
     * Tells whether a declaration has an annotation of a simple name, whatever its package.
     *
     * @param element the declaration
     * @param simpleName the simple name of the annotation
     * @return whether it has it
     */
    public static boolean hasNamed(Element element, String simpleName) {
        return element.getAnnotationMirrors().stream()
                .anyMatch(mirror ->
                        mirror.getAnnotationType().asElement().getSimpleName().contentEquals(simpleName));
    }

    /**
     * Finds an annotation of a declaration.
     *
     * @param element the declaration
     * @param name the qualified name of the annotation
     * @return the annotation
     */
    public static Optional<AnnotationMirror> find(Element element, String name) {
        for (AnnotationMirror mirror : element.getAnnotationMirrors()) {
            if (mirror.getAnnotationType().asElement() instanceof TypeElement type
                    && type.getQualifiedName().contentEquals(name)) {
                return Optional.of(mirror);
            }
        }
        return Optional.empty();
    }

    /** Returns the elements of the member {@code value}: one where it isn't an array, none where it isn't legible. */
    static List<? extends AnnotationValue> values(AnnotationMirror annotation) {
        for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
                annotation.getElementValues().entrySet()) {
            if (entry.getKey().getSimpleName().contentEquals("value")) {
                return elements(entry.getValue());
            }
        }
        return List.of();
    }

    /**
     * Returns the strings of the member {@code value}.
     *
     * @param annotation the annotation
     * @return the strings, those left out that aren't legible
     */
    public static List<String> strings(AnnotationMirror annotation) {
        return values(annotation).stream()
                .map(AnnotationValue::getValue)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    @SuppressWarnings("unchecked") // The value of an array member is a list of values, says AnnotationValue.
    private static List<? extends AnnotationValue> elements(AnnotationValue value) {
        return value.getValue() instanceof List<?> list ? (List<? extends AnnotationValue>) list : List.of(value);
    }
}
