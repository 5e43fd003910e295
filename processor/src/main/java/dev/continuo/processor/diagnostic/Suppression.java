package dev.continuo.processor.diagnostic;

import java.util.Arrays;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Reads {@code @SuppressWarnings} of a declaration and of those around it. */
public final class Suppression {
    private Suppression() {}

    /**
     * Tells whether a declaration, or one that encloses it, suppresses a key.
     *
     * @param declaration the innermost declaration
     * @param key the key
     * @return whether one does
     */
    public static boolean covers(@Nullable Element declaration, String key) {
        for (Element element = declaration; element != null; element = element.getEnclosingElement()) {
            SuppressWarnings annotation = element.getAnnotation(SuppressWarnings.class);
            if (annotation != null && Arrays.asList(annotation.value()).contains(key)) {
                return true;
            }
        }
        return false;
    }
}
