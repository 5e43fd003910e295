package dev.continuo.processor.body;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import dev.continuo.processor.flow.GapWalk;
import dev.continuo.processor.flow.LockCalls;
import dev.continuo.processor.flow.SharedFields;
import dev.continuo.processor.flow.Symbols;
import dev.continuo.processor.model.GuardedMethods;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Finds the gaps that awaits leave in code which holds no lock. */
final class Gaps {
    private Gaps() {}

    /** Walks a body, if others may run meanwhile. */
    static void walk(Tree body, BodySite site, GapWalk.Listener listener) {
        if (isOpen(body, site)) {
            Symbols symbols = site.symbols();
            LockCalls calls = new LockCalls(symbols, site.program().language());
            new GapWalk(symbols, calls, fields(site), listener).walk(body);
        }
    }

    /** Tells which fields others may change. */
    static SharedFields fields(BodySite site) {
        return new SharedFields(
                site.symbols(),
                site.program().language(),
                Callers.outermostClass(site.path()).getLeaf());
    }

    /** Tells whether code awaits and takes no lock, nor is inside a method that has guards. */
    static boolean isOpen(Tree code, BodySite site) {
        return site.context().isAsync() && awaitsFreely(code, site) && !isInGuardedMethod(site);
    }

    private static boolean awaitsFreely(Tree code, BodySite site) {
        LockCalls calls = new LockCalls(site.symbols(), site.program().language());
        boolean[] found = new boolean[2];
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void parameter) {
                switch (calls.kind(tree)) {
                    case AWAIT -> found[0] = true;
                    case ACQUIRE, HOLD, LOCK, TRY_LOCK -> found[1] = true;
                    default -> {}
                }
                return super.visitMethodInvocation(tree, parameter);
            }
        }.scan(code, null);
        return found[0] && !found[1];
    }

    private static boolean isInGuardedMethod(BodySite site) {
        for (TreePath each = site.path(); each != null; each = each.getParentPath()) {
            if (each.getLeaf() instanceof MethodTree method
                    && site.symbols().element(method) instanceof ExecutableElement element
                    && GuardedMethods.isGuarded(element)) {
                return true;
            }
        }
        return false;
    }
}
