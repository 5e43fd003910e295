package dev.continuo.processor.flow;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Walks a body with the locks that it holds, and tells what happens under which of them. */
public final class LockWalk extends FlowWalker<LockState> {
    private final Symbols symbols;
    private final LockCalls calls;
    private final AccessPaths paths;
    private final Set<AccessPath> guards;
    private final List<LockEvents> listeners;
    private final Map<AccessPath, MethodInvocationTree> acquisitions = new HashMap<>();
    private final Map<AccessPath, ExpressionTree> threadLocks = new HashMap<>();
    private final Map<Element, AccessPath> holders = new HashMap<>();
    private boolean isProbing;

    /**
     * Makes a walk.
     *
     * @param symbols what the trees stand for
     * @param calls recognises the calls that matter
     * @param guards the locks that the body's method holds by its annotations
     * @param listeners makes those who are told what happens
     */
    public LockWalk(
            Symbols symbols, LockCalls calls, Set<AccessPath> guards, Function<LockWalk, List<LockEvents>> listeners) {
        this.symbols = symbols;
        this.calls = calls;
        this.paths = new AccessPaths(symbols);
        this.guards = guards;
        this.listeners = listeners.apply(this);
    }

    /**
     * Walks the body.
     *
     * @param body a block, or the expression that a lambda consists of
     */
    public void walk(Tree body) {
        LockState initial = LockState.NONE;
        for (AccessPath guard : guards) {
            initial = initial.with(guard, Hold.HELD);
        }
        walk(body, initial);
        listeners.forEach(LockEvents::finished);
    }

    /**
     * Returns the call by which the body took a lock last.
     *
     * @param lock the lock
     * @return the call, null where the lock was taken by an annotation or in the head of a try
     */
    public @Nullable MethodInvocationTree acquisition(AccessPath lock) {
        return acquisitions.get(lock);
    }

    /**
     * Tells whether a lock is one of Java's, which block the thread.
     *
     * @param lock the lock
     * @return whether it is
     */
    public boolean isBlocking(AccessPath lock) {
        return threadLocks.containsKey(lock);
    }

    /**
     * Tells whether the walk is in a finally.
     *
     * @return whether it is
     */
    public boolean isInFinally() {
        return isLeaving();
    }

    /**
     * Tells whether a lock belongs to the thread that took it.
     *
     * @param lock the lock
     * @return whether it is sure to
     */
    public boolean isThreadBound(AccessPath lock) {
        return calls.isThreadBound(threadLocks.get(lock));
    }

    /**
     * Returns the access paths of the body.
     *
     * @return the paths
     */
    public AccessPaths paths() {
        return paths;
    }

    @Override
    protected LockState merge(LockState one, LockState other) {
        return one.merge(other);
    }

    @Override
    protected LockState refine(LockState before, ExpressionTree condition, boolean outcome) {
        if (AccessPaths.bare(condition) instanceof MethodInvocationTree call
                && calls.kind(call) == LockCalls.Kind.TRY_LOCK) {
            AccessPath lock = paths.ofReceiver(call);
            return lock == null || !outcome ? before : before.with(lock, Hold.HELD);
        }
        return before.trusting();
    }

    @Override
    protected LockState close(Tree resource, LockState before) {
        Element variable = symbols.element(resource);
        AccessPath lock = variable == null ? null : holders.get(variable);
        return lock == null ? before : before.with(lock, Hold.RELEASED);
    }

    @Override
    protected void ended(Tree at, LockState last) {
        tell(listener -> listener.ended(at, last));
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void parameter) {
        super.visitVariable(tree, parameter);
        paths.declare(tree);
        ExpressionTree value = tree.getInitializer();
        Element variable = symbols.element(tree);
        AccessPath held = value == null ? null : heldBy(value);
        if (held != null && variable != null) {
            holders.put(variable, held);
        }
        return null;
    }

    /** Returns the lock that {@code await(lock.hold())} takes. */
    private @Nullable AccessPath heldBy(ExpressionTree value) {
        return AccessPaths.bare(value) instanceof MethodInvocationTree await
                        && calls.kind(await) == LockCalls.Kind.AWAIT
                        && AccessPaths.bare(await.getArguments().get(0)) instanceof MethodInvocationTree hold
                        && calls.kind(hold) == LockCalls.Kind.HOLD
                ? paths.ofReceiver(hold)
                : null;
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void parameter) {
        super.visitAssignment(tree, parameter);
        if (symbols.element(tree.getVariable()) instanceof VariableElement variable) {
            paths.assign(variable);
            forget(lock -> lock.parts().stream().anyMatch(part -> part.member().equals(variable)));
        }
        return null;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void parameter) {
        super.visitNewClass(tree, parameter);
        if (tree.getArguments().stream().anyMatch(this::passesLock)) {
            forget(each -> true);
        }
        return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void parameter) {
        if (tree.getExpression() != null && passesLock(tree.getExpression())) {
            forget(each -> true);
        }
        return super.visitReturn(tree, parameter);
    }

    @Override
    protected void used(ExpressionTree use) {
        if (symbols.element(use) instanceof VariableElement variable) {
            LockState state = state();
            tell(listener -> listener.used(use, variable, state));
        }
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void parameter) {
        super.visitMethodInvocation(tree, parameter);
        LockCalls.Kind kind = calls.kind(tree);
        AccessPath lock = paths.ofReceiver(tree);
        switch (kind) {
            case AWAIT -> await(tree);
            case LOCK -> take(tree, lock, AccessPaths.receiver(tree));
            case RELEASE, UNLOCK -> release(tree, lock);
            case CLOSE -> release(tree, lock == null ? null : holders.get(lock.last()));
            case SIGNAL -> signal(tree, lock);
            case OTHER -> other(tree);
            default -> {}
        }
        if (kind == LockCalls.Kind.TRY_LOCK && lock != null) {
            threadLocks.put(lock, AccessPaths.receiver(tree));
        }
        return null;
    }

    private void await(MethodInvocationTree tree) {
        LockState before = state();
        MethodInvocationTree operation =
                AccessPaths.bare(tree.getArguments().get(0)) instanceof MethodInvocationTree call ? call : null;
        LockCalls.Kind kind = operation == null ? LockCalls.Kind.OTHER : calls.kind(operation);
        if (!isProbing && kind != LockCalls.Kind.LEAVE) {
            isProbing = true;
            LockState thrown = whenThrown();
            isProbing = false;
            tell(listener -> listener.awaited(tree, before, thrown));
        }
        if (operation != null) {
            AccessPath lock = paths.ofReceiver(operation);
            switch (kind) {
                case ACQUIRE, HOLD -> take(operation, lock, null);
                case LEAVE -> release(operation, lock);
                default -> {}
            }
        }
    }

    private void take(MethodInvocationTree call, @Nullable AccessPath lock, @Nullable ExpressionTree threadLock) {
        if (lock != null) {
            change(state().with(lock, Hold.HELD));
            acquisitions.put(lock, call);
            if (threadLock != null) {
                threadLocks.put(lock, threadLock);
            }
        }
    }

    private void release(MethodInvocationTree call, @Nullable AccessPath lock) {
        if (lock == null) {
            forget(each -> true);
            return;
        }
        Hold before = state().of(lock);
        change(state().with(lock, Hold.RELEASED));
        tell(listener -> listener.released(call, lock, before));
    }

    private void signal(MethodInvocationTree call, @Nullable AccessPath condition) {
        if (condition != null) {
            LockState state = state();
            tell(listener -> listener.signalled(call, condition, state));
        }
    }

    /** Calls a method that isn't known to be about locks: what it may do to them is forgotten. */
    private void other(MethodInvocationTree call) {
        if (!(symbols.element(call.getMethodSelect()) instanceof ExecutableElement callee)) {
            return;
        }
        LockState state = state();
        tell(listener -> listener.called(call, callee, state));
        if (!state.holds().isEmpty()) {
            boolean passed = call.getArguments().stream().anyMatch(this::passesLock);
            if (passed || calls.mayTouchLocks(callee)) {
                forget(each -> true);
            }
        }
    }

    private boolean passesLock(ExpressionTree argument) {
        AccessPath path = paths.of(argument);
        boolean isLock = path != null
                && (path.parts().isEmpty()
                        || state().holds().containsKey(path)
                        || path.last() instanceof Element holder && holders.containsKey(holder));
        return isLock || !(argument instanceof MethodInvocationTree) && LockCalls.mayMention(argument);
    }

    private void forget(Predicate<AccessPath> which) {
        change(state().unknown(lock -> which.test(lock) && !guards.contains(lock)));
    }

    private void tell(Consumer<LockEvents> event) {
        if (!isProbing) {
            listeners.forEach(event);
        }
    }
}
