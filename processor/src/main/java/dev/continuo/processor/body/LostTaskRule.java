package dev.continuo.processor.body;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.model.Awaitables;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** A call makes a task of which only the state or the text is used: the task itself is lost, and its result with it. */
final class LostTaskRule implements BodyRule {
    private static final Set<String> STATE = Set.of(
            "isDone",
            "isCancelled",
            "isCompletedExceptionally",
            "result",
            "exception",
            "getNow",
            "cancel",
            "cancelling",
            "uncancel",
            "getName",
            "setName",
            "hashCode",
            "equals",
            "toString");

    /** Methods that use no more of an argument than its text or identity. */
    private static final Map<String, Set<String>> TEXT = Map.of(
            "java.lang.String", Set.of("valueOf", "format", "formatted", "equals", "join"),
            "java.lang.StringBuilder", Set.of("append", "insert"),
            "java.io.PrintStream", Set.of("print", "println", "printf", "format"),
            "java.util.Objects", Set.of("equals", "hash", "hashCode", "toString", "isNull", "nonNull"));

    @Override
    public void call(MethodInvocationTree call, ExecutableElement callee, BodySite site) {
        if (!Awaitables.isAsync(callee)) {
            return;
        }
        String use = use(site.program(), site.path());
        if (use != null) {
            site.report(
                    Rule.LOST_TASK,
                    site.context().description() + " uses " + use + " of the task of '" + callee.getSimpleName()
                            + "' and loses the task",
                    "it is pending, and nobody can await it any more",
                    site.context().isAsync()
                            ? "Write 'await(...)' around the call to use its result"
                            : "Keep the task in a variable, or return it");
        }
    }

    private static @Nullable String use(Program program, TreePath call) {
        TreePath user = Expressions.user(call);
        if (user.getLeaf() instanceof MemberSelectTree select) {
            String name = select.getIdentifier().toString();
            boolean isCall = user.getParentPath().getLeaf() instanceof MethodInvocationTree;
            return isCall && STATE.contains(name) ? "'" + name + "'" : null;
        }
        if (user.getLeaf() instanceof BinaryTree || user.getLeaf() instanceof CompoundAssignmentTree) {
            return user.getLeaf().getKind() == Tree.Kind.EQUAL_TO
                            || user.getLeaf().getKind() == Tree.Kind.NOT_EQUAL_TO
                    ? "the identity"
                    : "the text";
        }
        if (user.getLeaf() instanceof MethodInvocationTree other) {
            ExecutableElement callee = program.callee(user, other);
            return callee != null && usesText(callee) ? "the text" : null;
        }
        return null;
    }

    private static boolean usesText(ExecutableElement callee) {
        return callee.getEnclosingElement() instanceof TypeElement owner
                && TEXT.getOrDefault(owner.getQualifiedName().toString(), Set.of())
                        .contains(callee.getSimpleName().toString());
    }
}
