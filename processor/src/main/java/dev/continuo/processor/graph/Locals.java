package dev.continuo.processor.graph;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** How the variables in a piece of code get their values. */
public final class Locals extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Trees trees;
    private final Map<Element, TreePath> initializers = new HashMap<>();
    private final Map<Element, List<Tree>> writes = new HashMap<>();

    /**
     * Reads a piece of code.
     *
     * @param trees the compiler's trees
     * @param code the path to a class, a method or a lambda
     */
    public Locals(Trees trees, TreePath code) {
        this.trees = trees;
        scan(code, null);
    }

    /**
     * Returns the expressions in the code that write to a variable, its declaration not among them.
     *
     * @param variable the variable
     * @return assignments, increments and decrements
     */
    public List<Tree> writes(Element variable) {
        return writes.getOrDefault(variable, List.of());
    }

    /**
     * Returns the value with which a variable is declared in the code, if it never has another there.
     *
     * @param variable the variable
     * @return the path to the value, null where there is none
     */
    public @Nullable TreePath value(Element variable) {
        return writes(variable).isEmpty() ? initializers.get(variable) : null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
        Element variable = trees.getElement(getCurrentPath());
        if (variable != null && tree.getInitializer() != null) {
            initializers.put(variable, new TreePath(getCurrentPath(), tree.getInitializer()));
        }
        return super.visitVariable(tree, nothing);
    }

    @Override
    public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void nothing) {
        write(tree, tree.getVariable());
        return super.visitAssignment(tree, nothing);
    }

    @Override
    public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void nothing) {
        write(tree, tree.getVariable());
        return super.visitCompoundAssignment(tree, nothing);
    }

    @Override
    public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void nothing) {
        switch (tree.getKind()) {
            case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                write(tree, tree.getExpression());
            default -> {}
        }
        return super.visitUnary(tree, nothing);
    }

    private void write(Tree write, ExpressionTree target) {
        Element variable = trees.getElement(new TreePath(getCurrentPath(), target));
        if (variable != null) {
            writes.computeIfAbsent(variable, key -> new ArrayList<>()).add(write);
        }
    }
}
