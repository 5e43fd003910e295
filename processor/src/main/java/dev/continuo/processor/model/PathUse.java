package dev.continuo.processor.model;

import dev.continuo.processor.diagnostic.Position;
import dev.continuo.processor.diagnostic.Positions;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;

/**
 * A path as it stands in an annotation.
 *
 * @param text the path
 * @param position where it stands
 */
public record PathUse(String text, Position position) {
    /**
     * Returns the paths in an annotation of a declaration.
     *
     * @param element the declaration
     * @param annotationName the qualified name of the annotation
     * @param positions makes the positions of messages
     * @return the paths from left to right, none where the declaration lacks that annotation
     */
    public static List<PathUse> of(Element element, String annotationName, Positions positions) {
        List<PathUse> paths = new ArrayList<>();
        Annotations.find(element, annotationName).ifPresent(annotation -> {
            for (AnnotationValue value : Annotations.values(annotation)) {
                if (value.getValue() instanceof String text) {
                    paths.add(new PathUse(text, positions.of(element, annotation, value)));
                }
            }
        });
        return paths;
    }
}
