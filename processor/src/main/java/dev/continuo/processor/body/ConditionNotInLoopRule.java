package dev.continuo.processor.body;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.flow.AccessPaths;
import dev.continuo.processor.flow.LockCalls;
import javax.lang.model.element.ExecutableElement;

/** What a task waits for may be gone again when it is woken, so it has to look again. */
final class ConditionNotInLoopRule implements BodyRule {
    @Override
    public void call(MethodInvocationTree call, ExecutableElement callee, BodySite site) {
        if (Awaits.isAwait(callee)
                && AccessPaths.bare(call.getArguments().get(0)) instanceof MethodInvocationTree wait
                && new LockCalls(site.symbols(), site.program().language()).kind(wait) == LockCalls.Kind.WAIT
                && !isInLoop(site.path())) {
            site.report(
                    Rule.CONDITION_NOT_IN_LOOP,
                    site.context().description() + " awaits a condition outside a loop",
                    "another task may have taken what it waits for before it runs, and it may be woken for no reason",
                    "Await in 'while (!ready)', or call 'awaitUntil(() -> ready)'");
        }
    }

    private static boolean isInLoop(TreePath place) {
        for (TreePath each = place;
                each != null && !(each.getLeaf() instanceof ClassTree);
                each = each.getParentPath()) {
            Tree tree = each.getLeaf();
            if (tree instanceof WhileLoopTree
                    || tree instanceof DoWhileLoopTree
                    || tree instanceof ForLoopTree
                    || tree instanceof EnhancedForLoopTree) {
                return true;
            }
        }
        return false;
    }
}
