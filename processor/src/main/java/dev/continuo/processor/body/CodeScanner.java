package dev.continuo.processor.body;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.util.TreePathScanner;
import org.jspecify.annotations.Nullable;

/**
 * Walks code that runs as part of one body. It leaves out the lambdas and classes inside, whose code runs at another
 * time or nowhere.
 *
 * @param <P> what the visits are told
 */
abstract class CodeScanner<P extends @Nullable Object> extends TreePathScanner<@Nullable Void, P> {
    @Override
    public @Nullable Void visitClass(ClassTree tree, P parameter) {
        return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, P parameter) {
        return null;
    }
}
