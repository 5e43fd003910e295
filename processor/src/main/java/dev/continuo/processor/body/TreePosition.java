package dev.continuo.processor.body;

import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.continuo.processor.diagnostic.Position;
import dev.continuo.processor.diagnostic.Suppression;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/** The position of an expression in a body. */
public final class TreePosition implements Position {
    private final Trees trees;
    private final TreePath path;

    /**
     * Makes a position.
     *
     * @param trees the compiler's trees
     * @param path the path to the expression
     */
    public TreePosition(Trees trees, TreePath path) {
        this.trees = trees;
        this.path = path;
    }

    @Override
    public void print(Diagnostic.Kind kind, String message) {
        trees.printMessage(kind, message, path.getLeaf(), path.getCompilationUnit());
    }

    @Override
    public boolean suppresses(String key) {
        for (TreePath each = path; each != null; each = each.getParentPath()) {
            if (isDeclaration(each.getLeaf()) && Suppression.covers(trees.getElement(each), key)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDeclaration(Tree tree) {
        return switch (tree.getKind()) {
            case CLASS, INTERFACE, ENUM, RECORD, METHOD, VARIABLE -> true;
            default -> false;
        };
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TreePosition that && path.getLeaf() == that.path.getLeaf();
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(path.getLeaf());
    }
}
