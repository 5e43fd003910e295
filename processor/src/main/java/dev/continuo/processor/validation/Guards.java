package dev.continuo.processor.validation;

import dev.continuo.processor.diagnostic.Position;
import dev.continuo.processor.model.AsyncMethod;
import dev.continuo.processor.model.Names;

/** How messages speak of the guards of a method. */
final class Guards {
    private Guards() {}

    /** Returns the position of the first of the annotations that a method has. */
    static Position position(AsyncMethod method) {
        return method.position(hasGuarded(method) ? Names.GUARDED : Names.BARRIER);
    }

    /** Returns the annotations that a method has. */
    static String annotations(AsyncMethod method) {
        if (!hasGuarded(method)) {
            return "@Barrier";
        }
        return method.has(Names.BARRIER) ? "@Barrier and @Guarded" : "@Guarded";
    }

    private static boolean hasGuarded(AsyncMethod method) {
        return method.has(Names.GUARDED);
    }
}
