package dev.continuo.processor.body;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.model.Awaitables;
import dev.continuo.processor.model.Names;
import java.util.Set;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** A task is started beside its maker, who keeps no hold of it: nobody can await or cancel it. */
final class UnreadTaskRule implements BodyRule {
    @Override
    public void statement(ExpressionStatementTree statement, BodySite site) {
        ExecutableElement callee = site.program().callee(site.path(), statement.getExpression());
        if (callee != null && Awaitables.isSpawn(callee) && !isGroups(callee)) {
            site.report(
                    Rule.UNREAD_TASK,
                    site.context().description() + " drops the task that it creates",
                    "nobody can await or cancel it, and its failure is only logged",
                    "Keep the task and await it, or create it in a TaskGroup");
        }
    }

    @Override
    public void variable(VariableTree tree, VariableElement variable, BodySite site) {
        if (variable.getKind() != ElementKind.LOCAL_VARIABLE
                || !makesTask(site, tree.getInitializer())
                || isMeantToBeIgnored(tree.getName().toString())
                || isRead(variable, site)) {
            return;
        }
        site.report(
                Rule.UNREAD_TASK,
                site.context().description() + " never reads '" + tree.getName() + "', which holds a task",
                "nobody awaits the task or sees it fail",
                "Await it, or call the variable 'ignored' if that is meant");
    }

    private static boolean makesTask(BodySite site, @Nullable ExpressionTree initializer) {
        ExecutableElement callee = initializer == null ? null : site.program().callee(site.path(), initializer);
        return callee != null && (Awaitables.isAsync(callee) || Awaitables.isSpawn(callee) && !isGroups(callee));
    }

    private static boolean isGroups(ExecutableElement callee) {
        return Awaitables.isMemberOf(callee, Names.TASK_GROUP);
    }

    private static boolean isMeantToBeIgnored(String name) {
        return name.startsWith("ignore")
                || name.startsWith("unused")
                || name.chars().allMatch(c -> c == '_');
    }

    private static boolean isRead(VariableElement variable, BodySite site) {
        TreePath block = site.path().getParentPath();
        for (TreePath use : Searches.uses(site.program(), block, Set.of(variable))) {
            boolean isWrite = use.getParentPath().getLeaf() instanceof AssignmentTree assignment
                    && assignment.getVariable() == use.getLeaf();
            if (!isWrite) {
                return true;
            }
        }
        return false;
    }
}
