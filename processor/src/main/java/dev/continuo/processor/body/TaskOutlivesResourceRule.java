package dev.continuo.processor.body;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.model.Awaitables;
import dev.continuo.processor.model.Names;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/**
 * A task is made with a resource of a try statement that ends before the task's first step, which comes with the loop's
 * next turn at the earliest.
 */
final class TaskOutlivesResourceRule implements BodyRule {
    @Override
    public void tryStatement(TryTree tree, BodySite site) {
        Set<VariableElement> resources = Resources.of(tree, site);
        if (resources.isEmpty()) {
            return;
        }
        TreePath block = site.program().path(site.path(), tree.getBlock());
        for (TreePath call : Searches.calls(block, any -> true)) {
            ExecutableElement callee = site.program().callee(call, (MethodInvocationTree) call.getLeaf());
            if (callee != null
                    && makesTask(callee)
                    && Resources.areUsed(resources, call, site.program())
                    && isLeftBehind(call, block, site)) {
                site.at(call.getLeaf())
                        .report(
                                Rule.TASK_OUTLIVES_RESOURCE,
                                site.context().description() + " closes '" + Resources.names(resources)
                                        + "' before the task of '" + callee.getSimpleName() + "' uses it",
                                "the task takes its first step only after this block",
                                site.context().isAsync()
                                        ? "Await the task inside the try statement"
                                        : "Make the method @Async: there 'return' awaits the task inside the try"
                                                + " statement");
            }
        }
    }

    private static boolean makesTask(ExecutableElement callee) {
        return !Awaitables.isMemberOf(callee, Names.TASK_GROUP)
                && (Awaitables.isAsync(callee) || Awaitables.isSpawn(callee));
    }

    /** Tells whether the block ends before the task can take a step: no await follows, and nothing awaits the call. */
    private static boolean isLeftBehind(TreePath call, TreePath block, BodySite site) {
        TreePath user = Expressions.user(call);
        while (user.getLeaf() instanceof ConditionalExpressionTree) {
            user = Expressions.user(user);
        }
        Tree leaf = user.getLeaf();
        boolean isReturnedAsync = leaf instanceof ReturnTree && site.context().isAsync();
        // A statement that drops the task is told as such; a call that is an argument may be awaited by its receiver.
        if (isReturnedAsync || leaf instanceof ExpressionStatementTree) {
            return false;
        }
        long made = site.program().end(call);
        boolean followed = Searches.awaits(site.program(), block).stream()
                .anyMatch(await -> site.program().end(await) >= made);
        return !followed && !isInLoopWithAwait(call, block, site);
    }

    private static boolean isInLoopWithAwait(TreePath call, TreePath block, BodySite site) {
        for (TreePath each = call; each != null && each.getLeaf() != block.getLeaf(); each = each.getParentPath()) {
            if (Loops.isLoop(each.getLeaf())
                    && !Searches.awaits(site.program(), each).isEmpty()) {
                return true;
            }
        }
        return false;
    }
}
