package dev.continuo.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.flow.AccessPath;
import dev.continuo.processor.flow.GapWalk;

/** What others assigned to a field during an await is lost where it gets a value computed from the old one. */
final class UpdateAcrossAwaitRule implements BodyRule {
    @Override
    public void body(Tree body, BodySite site) {
        Gaps.walk(body, site, new GapWalk.Listener() {
            @Override
            public void updated(ExpressionTree assignment, AccessPath field) {
                site.at(assignment)
                        .report(
                                Rule.UPDATE_ACROSS_AWAIT,
                                site.context().description() + " reads '" + field
                                        + "' before an await and assigns what it computed from that after it",
                                "what other tasks assigned meanwhile is lost",
                                "Await into a local variable first, or guard the method with @Guarded");
            }
        });
    }
}
