package dev.continuo.processor.body;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.model.Awaitables;
import dev.continuo.processor.model.Names;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** A task group, which ends after a try statement, is given a task that uses a resource of that statement. */
final class ResourceClosedBeforeGroupRule implements BodyRule {
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
                    && Awaitables.isSpawn(callee)
                    && Awaitables.isMemberOf(callee, Names.TASK_GROUP)
                    && handsOn(resources, call, site.program())
                    && !isAwaited(call, block, site.program())) {
                site.at(call.getLeaf())
                        .report(
                                Rule.RESOURCE_CLOSED_BEFORE_GROUP,
                                site.context().description() + " closes '" + Resources.names(resources)
                                        + "' while a task of the group may use it",
                                "the group awaits its tasks at its own end, which is after this block",
                                "Open the resource around the group or inside the task, or await the task in the"
                                        + " block");
            }
        }
    }

    /** Tells whether a resource is in the lambda of a task, or in the call whose task is added. */
    private static boolean handsOn(Set<VariableElement> resources, TreePath call, Program program) {
        return Resources.areUsed(resources, call, program)
                || ((MethodInvocationTree) call.getLeaf())
                        .getArguments().stream()
                                .map(Expressions::strip)
                                .filter(MethodInvocationTree.class::isInstance)
                                .anyMatch(argument ->
                                        Resources.areUsed(resources, program.path(call, argument), program));
    }

    /** Tells whether the task is used in the block otherwise than by being dropped or stored. */
    private static boolean isAwaited(TreePath call, TreePath block, Program program) {
        TreePath user = Expressions.user(call);
        Tree leaf = user.getLeaf();
        if (leaf instanceof ExpressionStatementTree) {
            return false;
        }
        if (!(leaf instanceof VariableTree)) {
            return true;
        }
        VariableElement task = program.variable(user, leaf);
        List<TreePath> uses = task == null ? List.of() : Searches.uses(program, block, Set.of(task));
        return !uses.isEmpty();
    }
}
