package dev.continuo.processor.body;

import com.sun.source.tree.StatementTree;
import dev.continuo.catalogue.Rule;

/** A loop without an end never gives way to the other tasks. */
final class LoopWithoutAwaitRule implements BodyRule {
    @Override
    public void loop(StatementTree loop, BodySite site) {
        if (site.context().isAsync()
                && Loops.isEndless(loop)
                && Searches.awaits(site.program(), site.path()).isEmpty()) {
            site.report(
                    Rule.LOOP_WITHOUT_AWAIT,
                    site.context().description() + " has an endless loop without an await",
                    "no other task runs before it is left",
                    "Write 'await(yieldNow())' into the loop, or move the computation to 'toThread'");
        }
    }
}
