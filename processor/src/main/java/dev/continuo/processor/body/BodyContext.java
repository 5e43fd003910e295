package dev.continuo.processor.body;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/**
 * The innermost code around a place in a body: the one that an await there would suspend.
 *
 * @param description the code as messages name it
 * @param kind what sort of code it is
 * @param isAsync whether it may suspend
 * @param method the method; of a lambda the interface's method; null for initializers and where the type of a lambda
 *     isn't known
 * @param monitors how many monitors it holds by {@code synchronized} blocks of its own
 */
record BodyContext(
        String description,
        Kind kind,
        boolean isAsync,
        @Nullable ExecutableElement method,
        int monitors) {
    /** The sorts of code. */
    enum Kind {
        METHOD,
        CONSTRUCTOR,
        LAMBDA,
        INITIALIZER
    }

    static BodyContext ofInitializer(String description) {
        return new BodyContext(description, Kind.INITIALIZER, false, null, 0);
    }

    static BodyContext ofConstructor(String description, ExecutableElement constructor) {
        return new BodyContext(description, Kind.CONSTRUCTOR, false, constructor, 0);
    }

    static BodyContext ofMethod(String description, boolean isAsync, ExecutableElement method) {
        return new BodyContext(description, Kind.METHOD, isAsync, method, 0);
    }

    static BodyContext ofLambda(String description, boolean isAsync, @Nullable ExecutableElement method) {
        return new BodyContext(description, Kind.LAMBDA, isAsync, method, 0);
    }

    BodyContext inMonitor() {
        return new BodyContext(description, kind, isAsync, method, monitors + 1);
    }

    boolean isLambda() {
        return kind == Kind.LAMBDA;
    }

    /** Tells whether the code is known to return nothing. */
    boolean isVoid() {
        return method != null && method.getReturnType().getKind() == TypeKind.VOID;
    }
}
