package dev.continuo.processor.graph;

import java.util.List;

/**
 * What a method does to locks and barriers.
 *
 * @param method the method
 * @param dispatch which body a call of the method runs
 * @param source the name of its source file
 * @param operations what it does, in the order of the source
 */
record MethodSummary(MethodRef method, Dispatch dispatch, String source, List<Operation> operations) {
    /** Which body a call runs. */
    enum Dispatch {
        /** This one: nothing can override it. */
        FIXED,
        /** This one, for objects of the class itself. */
        CONCRETE,
        /** That of a subclass. */
        OPEN
    }

    /** Returns an operation's place as messages name it. */
    String place(Operation operation) {
        return source + ":" + operation.line();
    }
}
