package dev.continuo.processor.body;

import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.model.Annotations;
import dev.continuo.processor.model.GuardedMethods;
import dev.continuo.processor.model.Names;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** Guards aren't inherited: an override without them runs its body without what the overridden body held. */
final class OverrideDropsGuardsRule implements BodyRule {
    @Override
    public void body(Tree body, BodySite site) {
        ExecutableElement method = site.context().method();
        boolean isCandidate = method != null
                && site.context().kind() == BodyContext.Kind.METHOD
                && !Annotations.has(GuardedMethods.annotated(method), Names.GUARDED);
        if (!isCandidate) {
            return;
        }
        GuardedMethods.overridden(method, site.program().language())
                .filter(overridden -> !callsSuper(body, method))
                .ifPresent(overridden -> site.around()
                        .report(
                                Rule.OVERRIDE_DROPS_GUARDS,
                                site.context().description() + " overrides '"
                                        + overridden.getEnclosingElement().getSimpleName() + "."
                                        + overridden.getSimpleName() + "' and drops its @Guarded",
                                "an override doesn't inherit guards, and its body runs without them",
                                "Repeat @Guarded, or write '@Guarded({})' if the body needs no guard"));
    }

    /** Tells whether a body calls the method that it overrides, whose guards are held then. */
    private static boolean callsSuper(Tree body, ExecutableElement method) {
        boolean[] found = {false};
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void parameter) {
                found[0] |= tree.getIdentifier().equals(method.getSimpleName())
                        && tree.getExpression().toString().endsWith("super");
                return super.visitMemberSelect(tree, parameter);
            }
        }.scan(body, null);
        return found[0];
    }
}
