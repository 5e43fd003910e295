package dev.continuo.processor.body;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import dev.continuo.processor.model.Awaitables;
import dev.continuo.processor.model.Names;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/** Recognises calls that wait for a task by blocking the thread. */
final class TaskBlocking {
    private static final Set<String> WAITS = Set.of("join", "get");
    private static final Set<String> CHECKS = Set.of("isDone", "isCompletedExceptionally", "isCancelled");
    private static final Set<String> PENDING = Set.of("gather", "gatherSettled");

    private TaskBlocking() {}

    /** Tells whether a call waits for a task or promise. */
    static boolean isBlocking(MethodInvocationTree call, ExecutableElement callee, BodySite site) {
        ExpressionTree receiver = Expressions.receiver(call);
        return receiver != null
                && WAITS.contains(callee.getSimpleName().toString())
                && site.program().awaitables().isAwaitable(site.program().type(site.path(), receiver));
    }

    /**
     * Tells whether the task that a call waits for is certainly pending: it is made by the receiver itself, or held by a
     * local variable that was given one, and no await gave it a turn since.
     */
    static boolean isCertain(MethodInvocationTree call, BodySite site) {
        ExpressionTree receiver = Expressions.receiver(call);
        if (receiver == null) {
            return false;
        }
        if (makesPending(site.program(), site.path(), receiver)) {
            return true;
        }
        VariableElement variable = site.program().variable(site.path(), Expressions.strip(receiver));
        return variable != null && variable.getKind() == ElementKind.LOCAL_VARIABLE && isFresh(variable, site);
    }

    /** Tells whether a local variable holds the task it was declared with, which had no turn before a place. */
    private static boolean isFresh(VariableElement variable, BodySite site) {
        Program program = site.program();
        TreePath body = Searches.body(site.path());
        TreePath declaration = Searches.declaration(program, body, variable);
        if (declaration == null
                || !(declaration.getLeaf() instanceof VariableTree tree)
                || tree.getInitializer() == null
                || !makesPending(program, declaration, tree.getInitializer())) {
            return false;
        }
        long from = program.end(declaration);
        long to = program.start(site.path());
        boolean hadTurn = Searches.awaits(program, body).stream()
                .anyMatch(await -> program.end(await) > from && program.start(await) < to);
        return !hadTurn
                && !isRepeated(declaration, site)
                && Searches.uses(program, body, Set.of(variable)).stream()
                        .allMatch(use -> Expressions.user(use).getLeaf() instanceof MemberSelectTree select
                                && WAITS.contains(select.getIdentifier().toString()));
    }

    /** Tells whether a loop around a place, but not around a declaration, may have awaits later in its body. */
    private static boolean isRepeated(TreePath declaration, BodySite site) {
        long from = site.program().end(declaration);
        for (TreePath each = site.path(); each != null; each = each.getParentPath()) {
            if (Loops.isLoop(each.getLeaf()) && site.program().start(each) > from) {
                return true;
            }
        }
        return false;
    }

    /**
     * Tells whether something before a place awaits a future or asks whether it is done: the future by its name, or the
     * collection that a loop takes it from.
     */
    static boolean isAwaitedBefore(ExpressionTree receiver, BodySite site) {
        Program program = site.program();
        ExecutableElement maker = program.callee(site.path(), receiver);
        if (maker != null && Awaitables.isMemberOf(maker, Names.TASK)) {
            // Those of 'Task.of' and its kin are done from the start.
            return true;
        }
        VariableElement variable = program.variable(site.path(), Expressions.strip(receiver));
        if (variable == null) {
            return false;
        }
        Set<Element> names = new HashSet<>(Set.of(variable));
        for (TreePath each = site.path(); each != null; each = each.getParentPath()) {
            if (each.getLeaf() instanceof EnhancedForLoopTree loop
                    && variable.equals(program.element(each, loop.getVariable()))) {
                Element collection = program.element(each, Expressions.strip(loop.getExpression()));
                if (collection != null) {
                    names.add(collection);
                }
            }
        }
        long here = program.start(site.path());
        return Searches.uses(program, Searches.body(site.path()), names).stream()
                .filter(use -> program.start(use) < here)
                .anyMatch(use -> isAwaiting(use, program));
    }

    private static boolean isAwaiting(TreePath use, Program program) {
        TreePath user = Expressions.user(use);
        if (user.getLeaf() instanceof MemberSelectTree select) {
            return CHECKS.contains(select.getIdentifier().toString());
        }
        // Also as one of several: 'await(gather(List.of(a, b)))'.
        while (user.getLeaf() instanceof MethodInvocationTree call) {
            ExecutableElement callee = program.callee(user, call);
            if (callee != null
                    && (Awaitables.isMemberOf(callee, Names.CONTINUO)
                            || callee.getSimpleName().contentEquals("allOf"))) {
                return true;
            }
            user = Expressions.user(user);
        }
        return false;
    }

    private static boolean makesPending(Program program, TreePath path, ExpressionTree tree) {
        ExecutableElement callee = program.callee(path, tree);
        return callee != null
                && (Awaitables.isAsync(callee)
                        || Awaitables.isSpawn(callee) && !callee.getSimpleName().contentEquals("add")
                        || PENDING.contains(callee.getSimpleName().toString())
                                && Awaitables.isMemberOf(callee, Names.CONTINUO));
    }
}
