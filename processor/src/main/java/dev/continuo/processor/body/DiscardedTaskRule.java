package dev.continuo.processor.body;

import com.sun.source.tree.ExpressionStatementTree;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.model.Annotations;
import dev.continuo.processor.model.Awaitables;
import dev.continuo.processor.model.Names;
import javax.lang.model.element.ExecutableElement;

/**
 * A call that makes a task is a statement, so that nobody awaits the task. In {@code @Async} code a call of an
 * {@code @Async} method was meant to run then and there; elsewhere the task may be meant to run beside.
 */
final class DiscardedTaskRule implements BodyRule {
    private static final String MAY_BE_IGNORED = "CanIgnoreReturnValue";

    @Override
    public void statement(ExpressionStatementTree statement, BodySite site) {
        BodyContext context = site.context();
        ExecutableElement callee = site.program().callee(site.path(), statement.getExpression());
        boolean inVoidLambda = context.isLambda() && context.isVoid();
        if (callee == null || inVoidLambda || !Awaitables.yieldsTask(callee) || isMeantToBeDropped(callee)) {
            return;
        }
        String call = "the task of '" + callee.getSimpleName() + "'";
        if (context.isAsync() && Awaitables.isAsync(callee)) {
            site.report(
                    Rule.DISCARDED_TASK,
                    context.description() + " drops " + call,
                    "without an await the call only makes a task, which runs later and fails unseen",
                    "Write 'await(...)' around it; to let it run beside, give it to a TaskGroup or keep the task of"
                            + " createTask");
        } else {
            site.report(
                    Rule.DETACHED_TASK,
                    context.description() + " drops " + call,
                    "nobody awaits it or sees it fail",
                    context.isAsync()
                            ? "Await the task, or keep it"
                            : "Return the task, keep it, or make the method @Async and await it");
        }
    }

    private static boolean isMeantToBeDropped(ExecutableElement callee) {
        return Awaitables.isSpawn(callee)
                || Awaitables.isMemberOf(callee, Names.TASK)
                || Annotations.hasNamed(callee, MAY_BE_IGNORED);
    }
}
