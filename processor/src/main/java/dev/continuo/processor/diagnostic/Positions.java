package dev.continuo.processor.diagnostic;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/** Makes positions of declarations. */
public final class Positions {
    private final Messager messager;

    /**
     * Makes positions whose messages go to a messager.
     *
     * @param messager where the messages go
     */
    public Positions(Messager messager) {
        this.messager = messager;
    }

    /**
     * Returns the position of a declaration.
     *
     * @param element the declaration
     * @return its position
     */
    public Position of(Element element) {
        return new ElementPosition(messager, element, null, null);
    }

    /**
     * Returns the position of an annotation.
     *
     * @param element the annotated declaration
     * @param annotation the annotation
     * @return its position
     */
    public Position of(Element element, AnnotationMirror annotation) {
        return new ElementPosition(messager, element, annotation, null);
    }

    /**
     * Returns the position of a value in an annotation.
     *
     * @param element the annotated declaration
     * @param annotation the annotation
     * @param value the value, or one element of a value that is an array
     * @return its position
     */
    public Position of(Element element, AnnotationMirror annotation, AnnotationValue value) {
        return new ElementPosition(messager, element, annotation, value);
    }

    /**
     * Returns the position of messages about the whole compilation.
     *
     * @return the position
     */
    public Position none() {
        return new NoPosition(messager);
    }
}
