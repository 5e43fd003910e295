package dev.continuo.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.Tree;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.flow.AccessPath;
import dev.continuo.processor.flow.GapWalk;

/** What a condition found out about a field may be wrong after an await. */
final class CheckThenAwaitRule implements BodyRule {
    @Override
    public void body(Tree body, BodySite site) {
        Gaps.walk(body, site, new GapWalk.Listener() {
            @Override
            public void usedAfterCheck(ExpressionTree use, AccessPath field) {
                site.at(use)
                        .report(
                                Rule.CHECK_THEN_AWAIT,
                                site.context().description() + " checks '" + field
                                        + "', awaits, and then relies on the check",
                                "other tasks may have changed it meanwhile",
                                "Check again after the await, or guard the method with @Guarded");
            }
        });
    }
}
