package dev.continuo.processor.graph;

import dev.continuo.processor.diagnostic.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that a method does to locks and barriers, itself or through a call.
 *
 * @param kind what it does
 * @param line the line
 * @param when how certainly a run of the method comes to it
 * @param target the guard or barrier; for a call the receiver, whose number of permits is 0
 * @param callee the method that is called and awaited, null if it isn't a call
 * @param arguments what is passed to it
 * @param held the guards that are held meanwhile, in the order in which they were entered
 * @param position the place in the source, null if it is known from a summary
 */
record Operation(
        Kind kind,
        int line,
        When when,
        Held target,
        @Nullable MethodRef callee,
        List<LockPath> arguments,
        List<Held> held,
        @Nullable Position position) {
    /** What a method does. */
    enum Kind {
        /** It awaits a guard. */
        ACQUIRE,
        /** It releases a guard that it doesn't hold itself. */
        RELEASE,
        /** It awaits a barrier before its body, as its annotation says. */
        PASS,
        /** It awaits a barrier. */
        ARRIVE,
        /** It calls a method and awaits it. */
        CALL
    }

    /** How certainly a run of the method comes to an operation. */
    enum When {
        /** Before anything else that could end the run or branch off. */
        FIRST,
        /** On every run that doesn't fail before. */
        ALWAYS,
        /** On some runs. */
        SOMETIMES
    }

    boolean isCertain() {
        return when != When.SOMETIMES;
    }
}
