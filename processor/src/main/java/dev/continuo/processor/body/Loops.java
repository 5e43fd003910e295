package dev.continuo.processor.body;

import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;

/** The forms of loops. */
final class Loops {
    private Loops() {}

    static boolean isLoop(Tree tree) {
        return switch (tree.getKind()) {
            case FOR_LOOP, ENHANCED_FOR_LOOP, WHILE_LOOP, DO_WHILE_LOOP -> true;
            default -> false;
        };
    }

    /** Tells whether a loop has no condition that could end it. */
    static boolean isEndless(Tree loop) {
        if (loop instanceof WhileLoopTree whileLoop) {
            return Expressions.isTrue(whileLoop.getCondition());
        }
        if (loop instanceof DoWhileLoopTree doLoop) {
            return Expressions.isTrue(doLoop.getCondition());
        }
        return loop instanceof ForLoopTree forLoop
                && (forLoop.getCondition() == null || Expressions.isTrue(forLoop.getCondition()));
    }
}
