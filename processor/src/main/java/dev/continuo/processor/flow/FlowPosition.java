package dev.continuo.processor.flow;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The state of a walk, the scopes around the place that it has come to, and how it goes on from there.
 *
 * @param <S> the state; immutable, compared by equality
 */
abstract class FlowPosition<S> extends TreeScanner<@Nullable Void, @Nullable Void> {
    final Deque<FlowScope<S>> scopes = new ArrayDeque<>();

    @Nullable
    S state;

    private int conditions;
    private int exits;

    /** The states after a condition: where it holds and where it doesn't; null where that can't be. */
    record Branches<S>(@Nullable S yes, @Nullable S no) {}

    /**
     * Merges the states of two paths.
     *
     * @param one the state of one path
     * @param other the state of the other
     * @return what holds on both
     */
    protected abstract S merge(S one, S other);

    /**
     * Refines a state by the outcome of a condition.
     *
     * @param before the state after the condition was evaluated
     * @param condition the condition, without {@code !}, {@code &&} and {@code ||}
     * @param outcome whether it holds
     * @return the refined state
     */
    protected S refine(S before, ExpressionTree condition, boolean outcome) {
        return before;
    }

    /**
     * Changes the state by the closing of a resource.
     *
     * @param resource the declaration or expression in the head of the try
     * @param before the state before
     * @return the state after
     */
    protected S close(Tree resource, S before) {
        return before;
    }

    /**
     * Learns of a normal end of the body.
     *
     * @param at the return statement, or the body where that is run through
     * @param last the state there
     */
    protected void ended(Tree at, S last) {}

    /**
     * Learns that a loop may begin another turn.
     *
     * @param loop the loop
     * @param last the state at the end of the turn
     */
    protected void repeated(Tree loop, S last) {}

    /**
     * Returns the state here.
     *
     * @return the state
     */
    protected final S state() {
        return Objects.requireNonNull(state);
    }

    /**
     * Sets the state.
     *
     * @param changed the state from here on
     */
    protected final void change(S changed) {
        state = changed;
    }

    /**
     * Tells whether the walk is inside a condition, be it of a branch or of a loop.
     *
     * @return whether it is
     */
    protected final boolean isInCondition() {
        return conditions > 0;
    }

    /**
     * Tells whether the walk is in code that runs however a try is left.
     *
     * @return whether it is
     */
    protected final boolean isLeaving() {
        return exits > 0;
    }

    /**
     * Returns the state in which an exception thrown here leaves the body.
     *
     * @return the state, null where a catch may handle the exception first
     */
    protected final @Nullable S whenThrown() {
        S here = state;
        Deque<FlowScope<S>> left = new ArrayDeque<>();
        boolean caught = false;
        while (!caught && state != null && scopes.element().kind != FlowScope.Kind.BODY) {
            caught = scopes.element().kind == FlowScope.Kind.CATCHING;
            leave(left);
        }
        S result = caught ? null : state;
        left.forEach(scopes::push);
        state = here;
        return result;
    }

    private void leave(Deque<FlowScope<S>> left) {
        FlowScope<S> scope = scopes.pop();
        left.push(scope);
        if (scope.onLeave != null && state != null) {
            run(scope.onLeave);
        }
    }

    final @Nullable S join(@Nullable S one, @Nullable S other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.equals(other) ? one : merge(one, other);
    }

    /** Notes that an exception may be thrown in a state. */
    final void mayThrow(@Nullable S before) {
        for (FlowScope<S> scope : scopes) {
            if (scope.takesExceptions()) {
                scope.thrown = join(scope.thrown, before);
                return;
            }
        }
    }

    /** Goes to a scope, through what the scopes in between do when they are left. */
    final void jump(Predicate<FlowScope<S>> isTarget, Tree at, boolean isContinue) {
        Deque<FlowScope<S>> left = new ArrayDeque<>();
        while (state != null && scopes.element().kind != FlowScope.Kind.BODY && !isTarget.test(scopes.element())) {
            leave(left);
        }
        FlowScope<S> target = scopes.element();
        if (state != null && target.kind == FlowScope.Kind.BODY) {
            ended(at, state);
        } else if (isContinue) {
            target.continued = join(target.continued, state);
        } else {
            target.broken = join(target.broken, state);
        }
        left.forEach(scopes::push);
        state = null;
    }

    /** Walks code, and what runs however it is left. */
    final void leaving(Runnable body, Runnable onLeave) {
        FlowScope<S> scope = FlowScope.leaving(onLeave);
        scopes.push(scope);
        body.run();
        scopes.pop();
        if (state != null) {
            run(onLeave);
        }
        S end = state;
        if (scope.thrown != null) {
            state = scope.thrown;
            run(onLeave);
            mayThrow(state);
        }
        state = end;
    }

    private void run(Runnable onLeave) {
        exits++;
        onLeave.run();
        exits--;
    }

    /** Walks a condition. */
    final Branches<S> branches(ExpressionTree condition) {
        conditions++;
        Branches<S> branches = evaluate(condition);
        conditions--;
        return branches;
    }

    private Branches<S> evaluate(ExpressionTree condition) {
        if (condition instanceof ParenthesizedTree parenthesized) {
            return evaluate(parenthesized.getExpression());
        }
        if (condition instanceof UnaryTree unary && condition.getKind() == Tree.Kind.LOGICAL_COMPLEMENT) {
            Branches<S> inner = evaluate(unary.getExpression());
            return new Branches<>(inner.no, inner.yes);
        }
        if (condition instanceof LiteralTree literal) {
            boolean isTrue = Boolean.TRUE.equals(literal.getValue());
            return new Branches<>(isTrue ? state : null, isTrue ? null : state);
        }
        if (condition instanceof BinaryTree binary
                && (condition.getKind() == Tree.Kind.CONDITIONAL_AND
                        || condition.getKind() == Tree.Kind.CONDITIONAL_OR)) {
            return evaluate(binary, condition.getKind() == Tree.Kind.CONDITIONAL_AND);
        }
        scan(condition, null);
        return state == null
                ? new Branches<>(null, null)
                : new Branches<>(refine(state, condition, true), refine(state, condition, false));
    }

    private Branches<S> evaluate(BinaryTree condition, boolean isAnd) {
        Branches<S> left = evaluate(condition.getLeftOperand());
        state = isAnd ? left.yes : left.no;
        Branches<S> right = evaluate(condition.getRightOperand());
        return isAnd
                ? new Branches<>(right.yes, join(left.no, right.no))
                : new Branches<>(join(left.yes, right.yes), right.no);
    }
}
