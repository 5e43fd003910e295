package dev.continuo.processor.body;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.flow.AccessPath;
import dev.continuo.processor.flow.Hold;
import dev.continuo.processor.flow.LockEvents;
import dev.continuo.processor.flow.LockState;
import dev.continuo.processor.flow.LockWalk;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A method that gives a lock back wherever it ends normally, and keeps it where an await in between is cancelled or fails.
 * It is sure to own the lock, since it gives it back itself.
 */
final class AcquireWithoutFinallyRule implements LockRule {
    @Override
    public LockEvents check(LockWalk walk, BodySite site) {
        return new Check(walk, site);
    }

    private static final class Check extends LockCheck {
        private final Map<AccessPath, MethodInvocationTree> leaks = new LinkedHashMap<>();
        private final Set<AccessPath> released = new HashSet<>();
        private final Set<AccessPath> kept = new HashSet<>();

        Check(LockWalk walk, BodySite site) {
            super(walk, site);
        }

        @Override
        public void awaited(MethodInvocationTree await, LockState state, @Nullable LockState whenThrown) {
            if (whenThrown == null || walk.isInFinally()) {
                return;
            }
            for (AccessPath lock : whenThrown.held()) {
                MethodInvocationTree acquisition = walk.acquisition(lock);
                if (acquisition != null && state.of(lock) == Hold.HELD && !walk.isBlocking(lock)) {
                    leaks.putIfAbsent(lock, acquisition);
                }
            }
        }

        @Override
        public void released(MethodInvocationTree call, AccessPath lock, @Nullable Hold before) {
            if (before == Hold.HELD) {
                released.add(lock);
            }
        }

        @Override
        public void ended(Tree at, LockState state) {
            state.holds().forEach((lock, hold) -> {
                if (hold != Hold.RELEASED && hold != Hold.FREE) {
                    kept.add(lock);
                }
            });
        }

        @Override
        public void finished() {
            leaks.forEach((lock, acquisition) -> {
                if (released.contains(lock) && !kept.contains(lock)) {
                    site.at(acquisition)
                            .report(
                                    Rule.ACQUIRE_WITHOUT_FINALLY,
                                    site.context().description() + " keeps '" + lock
                                            + "' where an await before its release is cancelled or fails",
                                    "nothing releases the lock then, and all who wait for it wait forever",
                                    "Release it in a finally, or use @Guarded, or 'try (var held = await(lock.hold()))'");
                }
            });
        }
    }
}
