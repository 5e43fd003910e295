package dev.continuo.processor.body;

import dev.continuo.processor.model.Names;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;

/** Recognises the methods that suspend. */
final class Awaits {
    private Awaits() {}

    static boolean isAwait(ExecutableElement method) {
        return method.getSimpleName().contentEquals(Names.AWAIT)
                && method.getEnclosingElement() instanceof TypeElement type
                && type.getQualifiedName().contentEquals(Names.CONTINUO);
    }
}
