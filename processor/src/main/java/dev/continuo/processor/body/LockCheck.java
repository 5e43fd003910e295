package dev.continuo.processor.body;

import dev.continuo.processor.flow.LockEvents;
import dev.continuo.processor.flow.LockWalk;

/** Checks one body for a rule that has to see all its paths before it can tell. */
abstract class LockCheck implements LockEvents {
    final LockWalk walk;
    final BodySite site;

    /**
     * Makes a check.
     *
     * @param walk the walk along the paths of the body
     * @param site the body
     */
    LockCheck(LockWalk walk, BodySite site) {
        this.walk = walk;
        this.site = site;
    }
}
