package dev.continuo.processor.flow;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/**
 * Walks a body, and tells where it relies on what a field held before an await: where it assigns a value that was computed
 * from that, and where it uses a field that a condition looked at before.
 */
public final class GapWalk extends FlowWalker<GapState> {
    private final Symbols symbols;
    private final LockCalls calls;
    private final SharedFields fields;
    private final Listener listener;
    private final AccessPaths paths;

    /** Learns of the gaps. A place may be told of several times. */
    public interface Listener {
        /**
         * Learns that a field gets a value which was computed from its value before an await.
         *
         * @param assignment the assignment
         * @param field the field
         */
        default void updated(ExpressionTree assignment, AccessPath field) {}

        /**
         * Learns that a field is used that a condition looked at before an await.
         *
         * @param use where it is read or assigned
         * @param field the field
         */
        default void usedAfterCheck(ExpressionTree use, AccessPath field) {}
    }

    /**
     * Makes a walk.
     *
     * @param symbols what the trees stand for
     * @param calls recognises awaits
     * @param fields tells which fields others may change
     * @param listener learns of the gaps
     */
    public GapWalk(Symbols symbols, LockCalls calls, SharedFields fields, Listener listener) {
        this.symbols = symbols;
        this.calls = calls;
        this.fields = fields;
        this.listener = listener;
        this.paths = new AccessPaths(symbols);
    }

    /**
     * Walks a body.
     *
     * @param body a block, or the expression that a lambda consists of
     */
    public void walk(Tree body) {
        walk(body, GapState.NONE);
    }

    @Override
    protected GapState merge(GapState one, GapState other) {
        return one.merge(other);
    }

    @Override
    protected GapState refine(GapState before, ExpressionTree condition, boolean outcome) {
        return before.checks(reads(condition).fields, outcome);
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void parameter) {
        super.visitMethodInvocation(tree, parameter);
        if (calls.kind(tree) == LockCalls.Kind.AWAIT) {
            change(state().awaited());
        }
        return null;
    }

    @Override
    protected void used(ExpressionTree tree) {
        AccessPath field = field(tree);
        if (field != null && !isInCondition() && state().outdated().containsKey(field)) {
            listener.usedAfterCheck(tree, field);
            change(state().forgets(field));
        }
    }

    /** Returns the path of a field that others may change, null where a tree isn't one. */
    private @Nullable AccessPath field(ExpressionTree tree) {
        AccessPath path = paths.of(tree);
        return path != null && fields.isShared(path) ? path : null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void parameter) {
        super.visitVariable(tree, parameter);
        Element variable = symbols.element(tree);
        if (variable != null && tree.getInitializer() != null) {
            copy(variable, tree.getInitializer());
        }
        return null;
    }

    private void copy(Element variable, ExpressionTree value) {
        Reads reads = reads(value);
        change(state().assigns(variable, reads.fields, reads.isOutdated()));
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void parameter) {
        GapState before = state();
        scan(tree.getExpression(), parameter);
        AccessPath field = field(tree.getVariable());
        if (field == null) {
            scan(tree.getVariable(), parameter);
            Element variable = symbols.element(tree.getVariable());
            if (variable != null) {
                copy(variable, tree.getExpression());
            }
            return null;
        }
        Reads reads = reads(tree.getExpression());
        Set<AccessPath> behind = state().behind(reads.variables);
        boolean isUpdate = behind.contains(field) || reads.outdated.contains(field);
        assigned(tree, tree.getVariable(), field, isUpdate, before);
        return null;
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void parameter) {
        GapState before = state();
        scan(tree.getExpression(), parameter);
        AccessPath field = field(tree.getVariable());
        if (field == null) {
            scan(tree.getVariable(), parameter);
        } else {
            assigned(tree, tree.getVariable(), field, reads(tree.getExpression()).awaits, before);
        }
        return null;
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void parameter) {
        super.visitUnary(tree, parameter);
        switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT -> {
                AccessPath field = field(tree.getExpression());
                if (field != null) {
                    change(state().forgets(field));
                }
            }
            default -> {}
        }
        return null;
    }

    private void assigned(
            ExpressionTree assignment, ExpressionTree target, AccessPath field, boolean isUpdate, GapState before) {
        boolean isChecked = before.checked().containsKey(field)
                || before.outdated().containsKey(field)
                || state().outdated().containsKey(field);
        if (isUpdate) {
            listener.updated(assignment, field);
        } else if (isChecked && state().outdated().containsKey(field)) {
            listener.usedAfterCheck(target, field);
        }
        change(state().forgets(field));
    }

    /** What an expression reads, in the order of evaluation. */
    private static final class Reads {
        final Set<AccessPath> fields = new HashSet<>();
        final Set<AccessPath> outdated = new HashSet<>();
        final Set<Element> variables = new HashSet<>();
        boolean awaits;

        boolean isOutdated() {
            return !outdated.isEmpty();
        }
    }

    private Reads reads(Tree expression) {
        Reads reads = new Reads();
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void parameter) {
                return null;
            }

            @Override
            public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void parameter) {
                if (symbols.element(tree) instanceof VariableElement variable) {
                    reads.variables.add(variable);
                }
                note(tree);
                return null;
            }

            @Override
            public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void parameter) {
                note(tree);
                return super.visitMemberSelect(tree, parameter);
            }

            private void note(ExpressionTree tree) {
                AccessPath field = field(tree);
                if (field != null) {
                    reads.fields.add(field);
                }
            }

            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void parameter) {
                super.visitMethodInvocation(tree, parameter);
                if (calls.kind(tree) == LockCalls.Kind.AWAIT) {
                    reads.awaits = true;
                    reads.outdated.addAll(reads.fields);
                }
                return null;
            }
        }.scan(expression, null);
        return reads;
    }
}
