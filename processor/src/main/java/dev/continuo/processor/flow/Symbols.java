package dev.continuo.processor.flow;

import com.sun.source.tree.Tree;
import javax.lang.model.element.Element;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** What the trees of the program stand for. */
public interface Symbols {
    /**
     * Returns what a tree declares or names.
     *
     * @param tree the tree
     * @return the declaration, null where it isn't known
     */
    @Nullable
    Element element(Tree tree);

    /**
     * Returns the type of an expression.
     *
     * @param tree the expression
     * @return the type, null where it isn't known
     */
    @Nullable
    TypeMirror type(Tree tree);

    /**
     * Returns the tree of a declaration.
     *
     * @param element the declaration
     * @return the tree, null where its source isn't compiled
     */
    @Nullable
    Tree tree(Element element);
}
