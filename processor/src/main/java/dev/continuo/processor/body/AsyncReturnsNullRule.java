package dev.continuo.processor.body;

import com.sun.source.tree.ExpressionTree;
import dev.continuo.catalogue.Rule;

/** An {@code @Async} method returns null in place of a task. */
final class AsyncReturnsNullRule implements BodyRule {
    @Override
    public void result(ExpressionTree value, BodySite site) {
        BodyContext context = site.context();
        if (!context.isAsync() || context.method() == null) {
            return;
        }
        for (ExpressionTree each : Expressions.values(value)) {
            if (Expressions.isNull(each)) {
                site.at(each)
                        .report(
                                Rule.ASYNC_RETURNS_NULL,
                                context.description() + " is @Async and returns null",
                                "there is no task to await",
                                "Return 'Task.done()' for no result, or 'Task.of(null)' for a result that is null");
            }
        }
    }
}
