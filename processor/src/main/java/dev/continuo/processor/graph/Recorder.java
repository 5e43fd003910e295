package dev.continuo.processor.graph;

import com.sun.source.tree.Tree;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.continuo.processor.body.TreePosition;
import dev.continuo.processor.diagnostic.Position;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Follows the state of a body, and records what the body does. */
final class Recorder {
    private final Trees trees;
    private final List<Operation> operations = new ArrayList<>();

    /** What is held here. */
    State state = State.of(List.of());

    /** How many branches lead here that another run may not take. */
    int branches;

    /** Whether nothing came before that could end the run. */
    boolean isFirst = true;

    private boolean mayHaveEnded;
    private boolean isRehearsal;

    Recorder(Trees trees) {
        this.trees = trees;
    }

    List<Operation> operations() {
        return operations;
    }

    /** Follows code without recording what it does. */
    void rehearse(Runnable code) {
        boolean before = isRehearsal;
        boolean endedBefore = mayHaveEnded;
        isRehearsal = true;
        code.run();
        isRehearsal = before;
        mayHaveEnded = endedBefore;
    }

    /** Follows code that not every run comes to. */
    void branch(Runnable code) {
        isFirst = false;
        branches++;
        code.run();
        branches--;
    }

    /** Notes that the run leaves the code here. */
    void leave() {
        state = State.UNREACHABLE;
        mayHaveEnded |= branches > 0;
        isFirst = false;
    }

    void acquire(Held guard, TreePath path) {
        record(Operation.Kind.ACQUIRE, guard, null, List.of(), path);
    }

    void arrive(Held barrier, TreePath path) {
        record(Operation.Kind.ARRIVE, barrier, null, List.of(), path);
    }

    /** Enters a guard, and holds it from here on. */
    void enter(Held guard, TreePath path, Position position) {
        record(Operation.Kind.ACQUIRE, guard, null, List.of(), path, position);
        state = state.with(guard);
    }

    /** Awaits a barrier before the body. */
    void pass(Held barrier, TreePath path, Position position) {
        record(Operation.Kind.PASS, barrier, null, List.of(), path, position);
    }

    void call(LockPath receiver, MethodRef callee, List<LockPath> arguments, TreePath path) {
        record(Operation.Kind.CALL, new Held(receiver, 0), callee, arguments, path);
    }

    /** Releases a guard: one that is held here, or one that a caller holds. */
    void release(Held guard, TreePath path) {
        if (state.held().contains(guard)) {
            state = state.without(guard);
        } else {
            record(Operation.Kind.RELEASE, guard, null, List.of(), path);
        }
        isFirst = false;
    }

    private void record(
            Operation.Kind kind, Held target, @Nullable MethodRef callee, List<LockPath> arguments, TreePath path) {
        record(kind, target, callee, arguments, path, new TreePosition(trees, path));
    }

    private void record(
            Operation.Kind kind,
            Held target,
            @Nullable MethodRef callee,
            List<LockPath> arguments,
            TreePath path,
            Position position) {
        Operation.When when = branches > 0 || mayHaveEnded
                ? Operation.When.SOMETIMES
                : isFirst ? Operation.When.FIRST : Operation.When.ALWAYS;
        if (!isRehearsal && state.isReachable()) {
            operations.add(new Operation(kind, line(path), when, target, callee, arguments, state.held(), position));
        }
    }

    private int line(TreePath path) {
        SourcePositions positions = trees.getSourcePositions();
        Tree tree = path.getLeaf();
        long start = positions.getStartPosition(path.getCompilationUnit(), tree);
        return start < 0 ? 0 : (int) path.getCompilationUnit().getLineMap().getLineNumber(start);
    }
}
