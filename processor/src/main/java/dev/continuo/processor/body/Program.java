package dev.continuo.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.continuo.processor.model.Awaitables;
import dev.continuo.processor.model.Language;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * The attributed program.
 *
 * @param trees the compiler's trees
 * @param language the compiler's view of the program
 * @param awaitables recognises tasks and what makes them
 * @param contexts finds the code around places
 */
record Program(Trees trees, Language language, Awaitables awaitables, Contexts contexts) {
    static Program of(Trees trees, Language language) {
        return new Program(trees, language, new Awaitables(language), new Contexts(language));
    }

    /** Returns the path to a tree from one around it. What stands between the two is left out. */
    TreePath path(TreePath around, Tree tree) {
        return around.getLeaf() == tree ? around : new TreePath(around, tree);
    }

    /** Returns what a tree declares or refers to, null where that isn't known. */
    @Nullable
    Element element(TreePath around, Tree tree) {
        return trees.getElement(path(around, tree));
    }

    /** Returns the method that a call or reference is for, null where the tree isn't one, or it isn't known. */
    @Nullable
    ExecutableElement method(TreePath around, Tree tree) {
        return element(around, tree) instanceof ExecutableElement method ? method : null;
    }

    /** Returns the variable that a tree declares or names, null where it doesn't. */
    @Nullable
    VariableElement variable(TreePath around, Tree tree) {
        return element(around, tree) instanceof VariableElement variable ? variable : null;
    }

    /** Returns the type of an expression, null where it isn't known. */
    @Nullable
    TypeMirror type(TreePath around, Tree tree) {
        return trees.getTypeMirror(path(around, tree));
    }

    /** Returns the method that an expression calls, null where it isn't a call, or the method isn't known. */
    @Nullable
    ExecutableElement callee(TreePath around, ExpressionTree tree) {
        return Expressions.strip(tree) instanceof MethodInvocationTree call
                ? method(around, call.getMethodSelect())
                : null;
    }

    /** Returns where a tree begins in its file: the number of characters before it. */
    long start(TreePath path) {
        return trees.getSourcePositions().getStartPosition(path.getCompilationUnit(), path.getLeaf());
    }

    /** Returns where a tree ends in its file: the number of characters before its end. */
    long end(TreePath path) {
        return trees.getSourcePositions().getEndPosition(path.getCompilationUnit(), path.getLeaf());
    }
}
