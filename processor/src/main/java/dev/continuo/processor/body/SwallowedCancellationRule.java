package dev.continuo.processor.body;

import com.sun.source.tree.CatchTree;
import com.sun.source.tree.ThrowTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.UnionTypeTree;
import com.sun.source.util.TreePath;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.model.Names;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** An await is in a try statement that catches cancellations and goes on as if there were none. */
final class SwallowedCancellationRule implements BodyRule {
    private static final Set<String> WIDER = Set.of("java.lang.Throwable", "java.lang.Error");

    @Override
    public void tryStatement(TryTree tree, BodySite site) {
        if (!site.context().isAsync() || !suspends(tree, site)) {
            return;
        }
        for (CatchTree clause : tree.getCatches()) {
            TreePath path = site.program().path(site.path(), clause);
            String caught = caught(clause, site);
            if (caught != null) {
                if (!passesOn(path, site.program()) && !isOfCancelledTask(site)) {
                    site.at(clause.getParameter())
                            .report(
                                    Rule.SWALLOWED_CANCELLATION,
                                    site.context().description() + " catches " + caught
                                            + " around an await and doesn't rethrow it",
                                    "a cancelled task would go on as if it weren't",
                                    "Rethrow it, or catch Exception, which a CancelledError isn't");
                }
                return;
            }
        }
    }

    private static boolean suspends(TryTree tree, BodySite site) {
        TreePath block = site.program().path(site.path(), tree.getBlock());
        return !Searches.awaits(site.program(), block).isEmpty();
    }

    /** Returns the type by which a clause catches cancellations, null if it doesn't. */
    private static @Nullable String caught(CatchTree clause, BodySite site) {
        Tree type = clause.getParameter().getType();
        List<? extends Tree> alternatives =
                type instanceof UnionTypeTree union ? union.getTypeAlternatives() : List.of(type);
        for (Tree each : alternatives) {
            TypeMirror mirror = site.program().type(site.path(), each);
            if (mirror instanceof DeclaredType declared && declared.asElement() instanceof TypeElement element) {
                String name = element.getQualifiedName().toString();
                if (name.equals(Names.CANCELLED_ERROR) || WIDER.contains(name)) {
                    return element.getSimpleName().toString();
                }
            }
        }
        return null;
    }

    /** Tells whether a clause throws, or takes the cancellation back, as asyncio wants it of whoever swallows one. */
    private static boolean passesOn(TreePath clause, Program program) {
        boolean[] throwsOn = {false};
        new CodeScanner<@Nullable Void>() {
            @Override
            public @Nullable Void visitThrow(ThrowTree tree, @Nullable Void nothing) {
                throwsOn[0] = true;
                return null;
            }
        }.scan(clause, null);
        return throwsOn[0] || calls(clause, program, "uncancel");
    }

    /** Tells whether the method cancels a task itself, so that its await is expected to be cancelled. */
    private static boolean isOfCancelledTask(BodySite site) {
        return calls(Searches.body(site.path()), site.program(), "cancel");
    }

    private static boolean calls(TreePath code, Program program, String name) {
        return !Searches.calls(code, call -> {
                    ExecutableElement callee = program.callee(code, call);
                    return callee != null && callee.getSimpleName().contentEquals(name);
                })
                .isEmpty();
    }
}
