package dev.continuo.processor.body;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.graph.Locals;
import dev.continuo.processor.model.Awaitables;
import dev.continuo.processor.model.Names;
import java.util.List;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** A task that awaits itself can't end: the current task, or one in whose own code the field that holds it is awaited. */
final class AwaitItselfRule implements BodyRule {
    @Override
    public void call(MethodInvocationTree call, ExecutableElement callee, BodySite site) {
        if (!Awaits.isAwait(callee)) {
            return;
        }
        Tree value = call.getArguments().get(0);
        TreePath code = code(site.path());
        VariableElement variable = site.program().variable(site.path(), value);
        TreePath origin = variable == null || code == null || variable.getKind() != ElementKind.LOCAL_VARIABLE
                ? new TreePath(site.path(), value)
                : new Locals(site.program().trees(), code).value(variable);
        boolean isCurrent = origin != null && isCurrent(origin, site.program());
        if (isCurrent || variable != null && code != null && isTaskOf(code, variable, site.program())) {
            site.report(
                    Rule.AWAIT_ITSELF,
                    site.context().description() + " awaits the task that runs it",
                    "the task can't end before its await does",
                    "Await another task, or await from another task");
        }
    }

    private static boolean isCurrent(TreePath value, Program program) {
        ExecutableElement method = value.getLeaf() instanceof MethodInvocationTree call
                ? program.method(value, call.getMethodSelect())
                : null;
        return method != null
                && method.getSimpleName().contentEquals("current")
                && Awaitables.isMemberOf(method, Names.TASK);
    }

    /** Tells whether code is a lambda for the one task that a private field ever holds. */
    private static boolean isTaskOf(TreePath code, VariableElement field, Program program) {
        TreePath call = code.getParentPath();
        ExecutableElement spawn =
                code.getLeaf() instanceof LambdaExpressionTree && call.getLeaf() instanceof MethodInvocationTree tree
                        ? program.method(call, tree.getMethodSelect())
                        : null;
        if (spawn == null
                || !Awaitables.isSpawn(spawn)
                || field.getKind() != ElementKind.FIELD
                || !field.getModifiers().contains(Modifier.PRIVATE)) {
            return false;
        }
        List<Tree> writes = new Locals(program.trees(), outermostClass(code)).writes(field);
        return writes.size() == 1
                && writes.get(0) instanceof AssignmentTree assignment
                && assignment.getExpression() == call.getLeaf();
    }

    /** Returns the lambda or method around a place, null in initializers. */
    private static @Nullable TreePath code(TreePath place) {
        TreePath path = place;
        while (path != null
                && !(path.getLeaf() instanceof LambdaExpressionTree)
                && !(path.getLeaf() instanceof MethodTree)) {
            path = path.getParentPath();
        }
        return path;
    }

    private static TreePath outermostClass(TreePath place) {
        TreePath outermost = place;
        for (TreePath path = place; path != null; path = path.getParentPath()) {
            outermost = path.getLeaf() instanceof ClassTree ? path : outermost;
        }
        return outermost;
    }
}
