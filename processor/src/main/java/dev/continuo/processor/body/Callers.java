package dev.continuo.processor.body;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.continuo.processor.flow.Symbols;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Finds the calls of a method in the outermost class around it, whose other code is the first to use it. */
final class Callers {
    private Callers() {}

    /** Tells whether a method is called or referred to in the outermost class around a place. */
    static boolean has(Element method, BodySite site) {
        return !of(method, site).isEmpty();
    }

    /** Returns the paths to the calls and references. */
    static List<TreePath> of(Element method, BodySite site) {
        Symbols symbols = site.symbols();
        List<TreePath> callers = new ArrayList<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void parameter) {
                note(tree.getMethodSelect());
                return super.visitMethodInvocation(tree, parameter);
            }

            @Override
            public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void parameter) {
                note(tree);
                return super.visitMemberReference(tree, parameter);
            }

            private void note(ExpressionTree named) {
                if (method.equals(symbols.element(named))) {
                    callers.add(getCurrentPath());
                }
            }
        }.scan(outermostClass(site.path()), null);
        return callers;
    }

    /** Returns the path to the outermost class around a place. */
    static TreePath outermostClass(TreePath place) {
        TreePath outermost = place;
        for (TreePath each = place; each != null; each = each.getParentPath()) {
            if (each.getLeaf() instanceof ClassTree) {
                outermost = each;
            }
        }
        return outermost;
    }
}
