package dev.continuo.processor.diagnostic;

import java.util.Objects;
import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The position of a declaration, of an annotation on it, or of a value in that annotation. */
final class ElementPosition implements Position {
    private final Messager messager;
    private final Element element;
    private final @Nullable AnnotationMirror annotation;
    private final @Nullable AnnotationValue value;

    ElementPosition(
            Messager messager,
            Element element,
            @Nullable AnnotationMirror annotation,
            @Nullable AnnotationValue value) {
        this.messager = messager;
        this.element = element;
        this.annotation = annotation;
        this.value = value;
    }

    @Override
    public void print(Diagnostic.Kind kind, String message) {
        messager.printMessage(kind, message, element, annotation, value);
    }

    @Override
    public boolean suppresses(String key) {
        return Suppression.covers(element, key);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ElementPosition that
                && element.equals(that.element)
                && annotation == that.annotation
                && value == that.value;
    }

    @Override
    public int hashCode() {
        return Objects.hash(element, System.identityHashCode(annotation), System.identityHashCode(value));
    }
}
