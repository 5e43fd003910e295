package dev.continuo.processor.body;

import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.flow.AccessPath;
import dev.continuo.processor.flow.AccessPaths;
import dev.continuo.processor.flow.FlowWalker;
import dev.continuo.processor.flow.LockCalls;
import dev.continuo.processor.flow.SharedFields;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** A loop over a collection that other tasks modify while one of its turns awaits. */
final class AwaitWhileIteratingRule implements BodyRule {
    private static final Set<String> VIEWS = Set.of("keySet", "values", "entrySet");

    @Override
    public void loop(StatementTree loop, BodySite site) {
        if (!(loop instanceof EnhancedForLoopTree tree) || !Gaps.isOpen(tree.getStatement(), site)) {
            return;
        }
        AccessPath collection = collection(tree.getExpression(), site);
        SharedFields fields = Gaps.fields(site);
        if (collection != null
                && collection.last() instanceof VariableElement field
                && fields.isModifiable(field)
                && fields.isShared(collection)) {
            LoopWalk walk = new LoopWalk(
                    loop, new LockCalls(site.symbols(), site.program().language()));
            walk.walk(loop, Set.of());
            walk.awaits.forEach(await -> site.at(await.getMethodSelect())
                    .report(
                            Rule.AWAIT_WHILE_ITERATING,
                            site.context().description() + " awaits while it goes through '" + collection + "'",
                            "another task may modify the collection meanwhile, and the next step throws"
                                    + " ConcurrentModificationException",
                            "Go through a copy, as 'List.copyOf(" + collection + ")', or guard the method with"
                                    + " @Guarded"));
        }
    }

    private static @Nullable AccessPath collection(ExpressionTree expression, BodySite site) {
        ExpressionTree bare = AccessPaths.bare(expression);
        if (bare instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select
                && VIEWS.contains(select.getIdentifier().toString())) {
            bare = select.getExpression();
        }
        return new AccessPaths(site.symbols()).of(bare);
    }

    /** Finds the awaits after which the loop may go on. */
    private static final class LoopWalk extends FlowWalker<Set<MethodInvocationTree>> {
        private final Tree loop;
        private final LockCalls calls;
        private final Set<MethodInvocationTree> awaits = new HashSet<>();

        LoopWalk(Tree loop, LockCalls calls) {
            this.loop = loop;
            this.calls = calls;
        }

        @Override
        protected Set<MethodInvocationTree> merge(Set<MethodInvocationTree> one, Set<MethodInvocationTree> other) {
            Set<MethodInvocationTree> union = new HashSet<>(one);
            union.addAll(other);
            return union;
        }

        @Override
        protected void repeated(Tree repeated, Set<MethodInvocationTree> last) {
            if (repeated == loop) {
                awaits.addAll(last);
            }
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void parameter) {
            super.visitMethodInvocation(tree, parameter);
            if (calls.kind(tree) == LockCalls.Kind.AWAIT) {
                change(merge(state(), Set.of(tree)));
            }
            return null;
        }
    }
}
