package dev.continuo.processor.flow;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.BreakTree;
import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ContinueTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LabeledStatementTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Walks a body along its paths, in the order of evaluation, and carries a state: over branches and loops, jumps, and
 * exceptions that calls may throw, through what {@code finally} and resources do on the way. Where paths meet, their
 * states are merged. A loop is walked until its state stays the same, and code in a {@code finally} once for each way
 * into it, so a place may be visited several times. Lambdas and classes are left out: their code runs at another time.
 *
 * @param <S> the state; immutable, compared by equality
 */
public abstract class FlowWalker<S> extends FlowPosition<S> {
    private static final int MAX_ROUNDS = 10;

    private @Nullable String label;

    /** Makes a walker. */
    protected FlowWalker() {}

    /**
     * Walks a body.
     *
     * @param body a block, or the expression that a lambda consists of
     * @param initial the state at its beginning
     */
    public final void walk(Tree body, S initial) {
        state = initial;
        scopes.push(FlowScope.of(FlowScope.Kind.BODY, null));
        scan(body, null);
        if (state != null) {
            ended(body, state);
        }
        scopes.pop();
    }

    @Override
    public @Nullable Void scan(@Nullable Tree tree, @Nullable Void parameter) {
        return state == null ? null : super.scan(tree, parameter);
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void parameter) {
        return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void parameter) {
        return null;
    }

    /** Walks a call; the overriding method changes the state afterwards, by what the call does if it succeeds. */
    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void parameter) {
        super.visitMethodInvocation(tree, parameter);
        mayThrow(state);
        return null;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void parameter) {
        tree.getArguments().forEach(argument -> scan(argument, parameter));
        mayThrow(state);
        return null;
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void parameter) {
        super.visitThrow(tree, parameter);
        mayThrow(state);
        state = null;
        return null;
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void parameter) {
        super.visitReturn(tree, parameter);
        jump(scope -> scope.kind == FlowScope.Kind.BODY, tree, false);
        return null;
    }

    @Override
    public @Nullable Void visitBreak(BreakTree tree, @Nullable Void parameter) {
        jump(scope -> scope.takesBreak(tree.getLabel()), tree, false);
        return null;
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void parameter) {
        jump(scope -> scope.takesContinue(tree.getLabel()), tree, true);
        return null;
    }

    @Override
    public @Nullable Void visitYield(YieldTree tree, @Nullable Void parameter) {
        super.visitYield(tree, parameter);
        jump(scope -> scope.kind == FlowScope.Kind.YIELDING, tree, false);
        return null;
    }

    @Override
    public @Nullable Void visitLabeledStatement(LabeledStatementTree tree, @Nullable Void parameter) {
        FlowScope<S> scope = FlowScope.of(FlowScope.Kind.BLOCK, tree.getLabel().toString());
        scopes.push(scope);
        label = tree.getLabel().toString();
        scan(tree.getStatement(), parameter);
        label = null;
        scopes.pop();
        state = join(state, scope.broken);
        return null;
    }

    @Override
    public @Nullable Void visitIf(IfTree tree, @Nullable Void parameter) {
        either(tree.getCondition(), tree.getThenStatement(), tree.getElseStatement());
        return null;
    }

    @Override
    public @Nullable Void visitConditionalExpression(ConditionalExpressionTree tree, @Nullable Void parameter) {
        either(tree.getCondition(), tree.getTrueExpression(), tree.getFalseExpression());
        return null;
    }

    private void either(ExpressionTree condition, Tree yes, @Nullable Tree no) {
        Branches<S> branches = branches(condition);
        state = branches.yes();
        scan(yes, null);
        S afterYes = state;
        state = branches.no();
        scan(no, null);
        state = join(afterYes, state);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void parameter) {
        used(tree);
        return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void parameter) {
        super.visitMemberSelect(tree, parameter);
        used(tree);
        return null;
    }

    /**
     * Learns of the use of a name. It may change the state.
     *
     * @param name an identifier or a field access
     */
    protected void used(ExpressionTree name) {}

    @Override
    public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void parameter) {
        if (tree.getKind() != Tree.Kind.CONDITIONAL_AND && tree.getKind() != Tree.Kind.CONDITIONAL_OR) {
            return super.visitBinary(tree, parameter);
        }
        Branches<S> branches = branches(tree);
        state = join(branches.yes(), branches.no());
        return null;
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void parameter) {
        loop(tree, () -> {
            Branches<S> condition = branches(tree.getCondition());
            state = condition.yes();
            turn(tree.getStatement());
            return condition.no();
        });
        return null;
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void parameter) {
        loop(tree, () -> {
            turn(tree.getStatement());
            Branches<S> condition = branches(tree.getCondition());
            state = condition.yes();
            return condition.no();
        });
        return null;
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void parameter) {
        scan(tree.getInitializer(), parameter);
        loop(tree, () -> {
            Branches<S> condition =
                    tree.getCondition() == null ? new Branches<>(state, null) : branches(tree.getCondition());
            state = condition.yes();
            turn(tree.getStatement());
            scan(tree.getUpdate(), parameter);
            return condition.no();
        });
        return null;
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void parameter) {
        scan(tree.getExpression(), parameter);
        loop(tree, () -> {
            S none = state;
            scan(tree.getVariable(), parameter);
            turn(tree.getStatement());
            return none;
        });
        return null;
    }

    private void turn(StatementTree body) {
        FlowScope<S> loop = scopes.element();
        scan(body, null);
        state = join(state, loop.continued);
    }

    /** Walks turns of a loop, each of which returns the state in which the loop ends before it. */
    private void loop(Tree tree, Supplier<@Nullable S> turn) {
        String itsLabel = label;
        label = null;
        S entry = state;
        S exit = null;
        for (int round = 0; round < MAX_ROUNDS && entry != null; round++) {
            FlowScope<S> scope = FlowScope.of(FlowScope.Kind.LOOP, itsLabel);
            scopes.push(scope);
            state = entry;
            exit = join(exit, turn.get());
            scopes.pop();
            exit = join(exit, scope.broken);
            if (state != null) {
                repeated(tree, state);
            }
            S next = join(entry, state);
            if (entry.equals(next)) {
                break;
            }
            entry = next;
        }
        state = exit;
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void parameter) {
        cases(FlowScope.Kind.SWITCH, tree.getExpression(), tree.getCases(), false);
        return null;
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void parameter) {
        cases(FlowScope.Kind.YIELDING, tree.getExpression(), tree.getCases(), true);
        return null;
    }

    private void cases(
            FlowScope.Kind kind, ExpressionTree selector, List<? extends CaseTree> cases, boolean isExhaustive) {
        scan(selector, null);
        S selected = state;
        FlowScope<S> scope = FlowScope.of(kind, null);
        scopes.push(scope);
        state = null;
        boolean matches = isExhaustive;
        for (CaseTree each : cases) {
            matches |= each.getExpressions().isEmpty();
            state = join(selected, state);
            if (each.getCaseKind() == CaseTree.CaseKind.RULE) {
                scan(each.getBody(), null);
                scope.broken = join(scope.broken, state);
                state = null;
            } else {
                scan(each.getStatements(), null);
            }
        }
        scopes.pop();
        state = join(join(state, scope.broken), matches ? null : selected);
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void parameter) {
        if (tree.getFinallyBlock() == null) {
            catching(tree);
        } else {
            leaving(() -> catching(tree), () -> scan(tree.getFinallyBlock(), parameter));
        }
        return null;
    }

    private void catching(TryTree tree) {
        if (tree.getCatches().isEmpty()) {
            resources(tree, 0);
            return;
        }
        FlowScope<S> scope = FlowScope.of(FlowScope.Kind.CATCHING, null);
        scopes.push(scope);
        resources(tree, 0);
        scopes.pop();
        S end = state;
        boolean caughtAll = false;
        for (CatchTree each : tree.getCatches()) {
            caughtAll |= each.getParameter().getType().toString().endsWith("Throwable");
            state = scope.thrown;
            scan(each, null);
            end = join(end, state);
        }
        if (!caughtAll) {
            mayThrow(scope.thrown);
        }
        state = end;
    }

    private void resources(TryTree tree, int index) {
        if (index == tree.getResources().size()) {
            scan(tree.getBlock(), null);
            return;
        }
        Tree resource = tree.getResources().get(index);
        scan(resource, null);
        leaving(() -> resources(tree, index + 1), () -> state = close(resource, state()));
    }
}
