package dev.continuo.processor.body;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.flow.AccessPath;
import dev.continuo.processor.flow.Hold;
import dev.continuo.processor.flow.LockEvents;
import dev.continuo.processor.flow.LockState;
import dev.continuo.processor.flow.LockWalk;
import java.util.LinkedHashMap;
import java.util.Map;

/** A method that gives a lock back where it ends on one path, and on another ends with the lock still held. */
final class AcquireNotReleasedRule implements LockRule {
    @Override
    public LockEvents check(LockWalk walk, BodySite site) {
        return new Check(walk, site);
    }

    private static final class Check extends LockCheck {
        private final Map<Tree, LockState> ends = new LinkedHashMap<>();

        Check(LockWalk walk, BodySite site) {
            super(walk, site);
        }

        @Override
        public void ended(Tree at, LockState state) {
            ends.put(at, state);
        }

        @Override
        public void finished() {
            ends.forEach((at, state) -> state.held().forEach(lock -> check(at, lock)));
        }

        private void check(Tree at, AccessPath lock) {
            MethodInvocationTree acquisition = walk.acquisition(lock);
            boolean releasedElsewhere = ends.values().stream()
                    .map(state -> state.of(lock))
                    .anyMatch(hold -> hold == Hold.RELEASED || hold == Hold.FREE);
            if (acquisition != null && releasedElsewhere && !walk.isBlocking(lock)) {
                site.at(at instanceof BlockTree ? acquisition : at)
                        .report(
                                Rule.ACQUIRE_NOT_RELEASED,
                                site.context().description() + " ends here with '" + lock + "' held",
                                "it releases the lock on another path, and who waits for it now waits forever",
                                "Release it in a finally, or use @Guarded, or 'try (var held = await(lock.hold()))'");
            }
        }
    }
}
