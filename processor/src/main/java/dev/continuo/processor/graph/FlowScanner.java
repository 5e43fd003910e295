package dev.continuo.processor.graph;

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
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.tree.YieldTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Walks a body along the ways that a run may take, and keeps the state of a recorder. */
abstract class FlowScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Recorder recorder;

    /** For each loop and switch around here, the state in which it is left by the jumps so far. */
    private final Deque<State> exits = new ArrayDeque<>();

    FlowScanner(Recorder recorder) {
        this.recorder = recorder;
    }

    /** Returns the guard that a resource of a try holds until its end. */
    abstract Optional<Held> hold(TreePath resource);

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
        return null;
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void nothing) {
        return null;
    }

    @Override
    public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void nothing) {
        super.visitThrow(tree, nothing);
        recorder.leave();
        return null;
    }

    @Override
    public @Nullable Void visitIf(IfTree tree, @Nullable Void nothing) {
        scan(tree.getCondition(), nothing);
        either(tree.getThenStatement(), tree.getElseStatement());
        return null;
    }

    @Override
    public @Nullable Void visitConditionalExpression(ConditionalExpressionTree tree, @Nullable Void nothing) {
        scan(tree.getCondition(), nothing);
        either(tree.getTrueExpression(), tree.getFalseExpression());
        return null;
    }

    @Override
    public @Nullable Void visitBinary(BinaryTree tree, @Nullable Void nothing) {
        if (tree.getKind() != Tree.Kind.CONDITIONAL_AND && tree.getKind() != Tree.Kind.CONDITIONAL_OR) {
            return super.visitBinary(tree, nothing);
        }
        scan(tree.getLeftOperand(), nothing);
        either(tree.getRightOperand(), null);
        return null;
    }

    private void either(Tree one, @Nullable Tree other) {
        State before = recorder.state;
        recorder.branch(() -> scan(one, null));
        State after = recorder.state;
        recorder.state = before;
        recorder.branch(() -> scan(other, null));
        recorder.state = after.or(recorder.state);
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, @Nullable Void nothing) {
        loop(() -> scan(tree.getCondition(), nothing), () -> scan(tree.getStatement(), nothing));
        return null;
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, @Nullable Void nothing) {
        loop(() -> {}, () -> {
            scan(tree.getStatement(), nothing);
            scan(tree.getCondition(), nothing);
        });
        return null;
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, @Nullable Void nothing) {
        scan(tree.getInitializer(), nothing);
        loop(() -> scan(tree.getCondition(), nothing), () -> {
            scan(tree.getStatement(), nothing);
            scan(tree.getUpdate(), nothing);
        });
        return null;
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, @Nullable Void nothing) {
        scan(tree.getExpression(), nothing);
        loop(() -> {}, () -> scan(tree.getStatement(), nothing));
        return null;
    }

    /** Walks a loop twice: what its first turn releases isn't held in the next. */
    private void loop(Runnable condition, Runnable body) {
        State before = recorder.state;
        recorder.rehearse(() -> turn(condition, body));
        recorder.state = before.or(recorder.state);
        turn(condition, body);
        recorder.state = before.or(recorder.state);
    }

    private void turn(Runnable condition, Runnable body) {
        exits.push(State.UNREACHABLE);
        recorder.branch(() -> {
            condition.run();
            body.run();
        });
        recorder.state = recorder.state.or(exits.pop());
    }

    @Override
    public @Nullable Void visitSwitch(SwitchTree tree, @Nullable Void nothing) {
        cases(tree.getExpression(), tree.getCases());
        return null;
    }

    @Override
    public @Nullable Void visitSwitchExpression(SwitchExpressionTree tree, @Nullable Void nothing) {
        cases(tree.getExpression(), tree.getCases());
        return null;
    }

    private void cases(ExpressionTree selector, List<? extends CaseTree> cases) {
        scan(selector, null);
        State before = recorder.state;
        exits.push(State.UNREACHABLE);
        State after = before;
        for (CaseTree each : cases) {
            recorder.state = before;
            recorder.branch(() -> scan(each, null));
            after = after.or(recorder.state);
        }
        recorder.state = after.or(exits.pop());
    }

    @Override
    public @Nullable Void visitBreak(BreakTree tree, @Nullable Void nothing) {
        jump();
        return null;
    }

    @Override
    public @Nullable Void visitContinue(ContinueTree tree, @Nullable Void nothing) {
        jump();
        return null;
    }

    @Override
    public @Nullable Void visitYield(YieldTree tree, @Nullable Void nothing) {
        super.visitYield(tree, nothing);
        jump();
        return null;
    }

    private void jump() {
        if (!exits.isEmpty()) {
            exits.push(exits.pop().or(recorder.state));
        }
        recorder.leave();
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, @Nullable Void nothing) {
        State before = recorder.state;
        List<Held> held = new ArrayList<>();
        for (Tree resource : tree.getResources()) {
            scan(resource, nothing);
            hold(new TreePath(getCurrentPath(), resource)).ifPresent(guard -> {
                held.add(guard);
                recorder.state = recorder.state.with(guard);
            });
        }
        scan(tree.getBlock(), nothing);
        for (Held guard : held) {
            if (recorder.state.held().contains(guard)) {
                recorder.state = recorder.state.without(guard);
            }
        }
        State after = recorder.state;
        // An exception may come from before or after what the block does.
        State failed = before.or(after);
        for (CatchTree each : tree.getCatches()) {
            recorder.state = failed;
            recorder.branch(() -> scan(each, nothing));
            after = after.or(recorder.state);
        }
        recorder.state = after;
        finish(tree, failed, after);
        return null;
    }

    private void finish(TryTree tree, State failed, State after) {
        if (tree.getFinallyBlock() != null) {
            recorder.state = failed.or(after);
            scan(tree.getFinallyBlock(), null);
            if (!after.isReachable()) {
                recorder.state = State.UNREACHABLE;
            }
        }
    }
}
