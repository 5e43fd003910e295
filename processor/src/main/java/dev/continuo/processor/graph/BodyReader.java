package dev.continuo.processor.graph;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.continuo.processor.model.Awaitables;
import dev.continuo.processor.model.Language;
import dev.continuo.processor.model.Names;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Reads what a method does to locks and barriers: what it awaits, and what it releases. */
final class BodyReader extends FlowScanner {
    private static final Set<String> AWAIT_ALL = Set.of("gather", "gatherSettled", "shield");
    private static final Set<String> GUARDS =
            Set.of("AsyncLock", "AsyncCondition", "AsyncSemaphore", "AsyncBoundedSemaphore", "AsyncGuard");

    private final Trees trees;
    private final Language language;
    private final Recorder recorder;
    private final Locals locals;
    private final PathReader paths;

    BodyReader(Trees trees, Language language, Recorder recorder, Locals locals, PathReader paths) {
        super(recorder);
        this.trees = trees;
        this.language = language;
        this.recorder = recorder;
        this.locals = locals;
        this.paths = paths;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void nothing) {
        if (tree.getExpression() != null) {
            awaitValue(getCurrentPath(), tree.getExpression());
        }
        recorder.leave();
        return null;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
        ExecutableElement callee = callee(getCurrentPath(), tree);
        boolean isAwait = callee != null
                && callee.getSimpleName().contentEquals(Names.AWAIT)
                && Awaitables.isMemberOf(callee, Names.CONTINUO);
        if (isAwait) {
            awaitValue(getCurrentPath(), tree.getArguments().get(0));
            recorder.isFirst = false;
            return null;
        }
        super.visitMethodInvocation(tree, nothing);
        recorder.isFirst = false;
        if (callee != null && callee.getSimpleName().contentEquals("release") && guardType(callee) != null) {
            recorder.release(guard(tree), getCurrentPath());
        }
        return null;
    }

    /** Returns the lock that the declaration of a resource holds until the end of its try. */
    @Override
    Optional<Held> hold(TreePath resource) {
        if (!(resource.getLeaf() instanceof VariableTree variable)
                || !(strip(variable.getInitializer()) instanceof MethodInvocationTree await)
                || await.getArguments().size() != 1
                || !(strip(await.getArguments().get(0)) instanceof MethodInvocationTree hold)) {
            return Optional.empty();
        }
        ExecutableElement callee = callee(resource, hold);
        boolean holds = callee != null
                && callee.getSimpleName().contentEquals("hold")
                && "AsyncLock".equals(guardType(callee))
                && hold.getMethodSelect() instanceof MemberSelectTree;
        return holds
                ? Optional.of(paths.guard(resource, ((MemberSelectTree) hold.getMethodSelect()).getExpression()))
                : Optional.empty();
    }

    /** Reads a value that is awaited: a call, a variable that holds the task of one, or something else. */
    private void awaitValue(TreePath around, ExpressionTree value) {
        ExpressionTree bare = strip(value);
        if (bare instanceof IdentifierTree) {
            Element variable = trees.getElement(new TreePath(around, bare));
            TreePath origin = variable == null ? null : locals.value(variable);
            if (origin != null && strip((ExpressionTree) origin.getLeaf()) instanceof MethodInvocationTree call) {
                recorder.isFirst = false;
                awaitCall(origin, call, new TreePath(around, bare));
            }
            return;
        }
        if (!(bare instanceof MethodInvocationTree call)) {
            scan(value, null);
            return;
        }
        TreePath path = new TreePath(around, call);
        ExecutableElement callee = callee(path, call);
        if (callee != null && isAwaitAll(callee)) {
            recorder.isFirst = false;
            call.getArguments().forEach(argument -> awaitValue(path, argument));
            return;
        }
        scanOperands(call);
        awaitCall(around, call, path);
    }

    private void scanOperands(MethodInvocationTree call) {
        if (call.getMethodSelect() instanceof MemberSelectTree select) {
            scan(select.getExpression(), null);
        }
        scan(call.getArguments(), null);
    }

    private void awaitCall(TreePath around, MethodInvocationTree call, TreePath position) {
        TreePath path = new TreePath(around, call);
        ExecutableElement callee = callee(path, call);
        if (callee == null) {
            return;
        }
        String type = guardType(callee);
        if (type != null) {
            awaitGuard(callee.getSimpleName().toString(), call, position);
        } else if (Awaitables.isMemberOf(callee, Names.sync(Names.ASYNC_BARRIER))) {
            if (callee.getSimpleName().contentEquals(Names.AWAIT)) {
                recorder.arrive(guard(call), position);
            }
        } else if (Awaitables.yieldsTask(callee) && !isOfTheRuntime(callee)) {
            recorder.call(
                    paths.receiver(path, call, callee),
                    MethodRef.of(callee, language),
                    arguments(path, call, callee),
                    position);
        }
    }

    private List<LockPath> arguments(TreePath path, MethodInvocationTree call, ExecutableElement callee) {
        return callee.isVarArgs()
                ? List.of()
                : call.getArguments().stream()
                        .map(argument -> paths.path(path, argument))
                        .toList();
    }

    private void awaitGuard(String method, MethodInvocationTree call, TreePath position) {
        Held guard = guard(call);
        switch (method) {
            case "acquire", "enter" -> {
                recorder.acquire(guard, position);
                recorder.state = recorder.state.with(guard);
            }
            case "hold" -> recorder.acquire(guard, position);
            case "exit" -> recorder.release(guard, position);
            default -> {
                // To wait for a condition is to give its lock back meanwhile.
            }
        }
    }

    private Held guard(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? paths.guard(new TreePath(getCurrentPath(), call), select.getExpression())
                : new Held(LockPath.UNKNOWN, 0);
    }

    private static boolean isAwaitAll(ExecutableElement callee) {
        return AWAIT_ALL.contains(callee.getSimpleName().toString()) && Awaitables.isMemberOf(callee, Names.CONTINUO);
    }

    private static boolean isOfTheRuntime(ExecutableElement callee) {
        return Awaitables.isMemberOf(callee, Names.CONTINUO) || Awaitables.isMemberOf(callee, Names.TASK);
    }

    /** Returns the simple name of the guard's type that declares a method, null for other methods. */
    private static @Nullable String guardType(ExecutableElement callee) {
        TypeElement type = (TypeElement) callee.getEnclosingElement();
        String name = type.getSimpleName().toString();
        return GUARDS.contains(name) && type.getQualifiedName().contentEquals(Names.sync(name)) ? name : null;
    }

    private @Nullable ExecutableElement callee(TreePath around, MethodInvocationTree call) {
        Element element = trees.getElement(new TreePath(around, call.getMethodSelect()));
        return element instanceof ExecutableElement method ? method : null;
    }

    private static @Nullable ExpressionTree strip(@Nullable ExpressionTree tree) {
        if (tree instanceof ParenthesizedTree parenthesized) {
            return strip(parenthesized.getExpression());
        }
        return tree instanceof TypeCastTree cast ? strip(cast.getExpression()) : tree;
    }
}
