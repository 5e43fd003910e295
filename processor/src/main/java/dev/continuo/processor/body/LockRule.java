package dev.continuo.processor.body;

import dev.continuo.processor.flow.LockEvents;
import dev.continuo.processor.flow.LockWalk;

/** A rule on the locks that code takes and gives back. */
@FunctionalInterface
interface LockRule {
    /**
     * Makes what checks one body.
     *
     * @param walk the walk along the paths of the body
     * @param site the body
     * @return is told what happens on the paths
     */
    LockEvents check(LockWalk walk, BodySite site);
}
