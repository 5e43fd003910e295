package dev.continuo.processor.body;

import com.sun.source.tree.MethodInvocationTree;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.flow.AccessPath;
import dev.continuo.processor.flow.Hold;
import dev.continuo.processor.flow.LockEvents;
import dev.continuo.processor.flow.LockState;
import dev.continuo.processor.flow.LockWalk;

/** A condition that is signalled after its lock was given back. */
final class SignalWithoutLockRule implements LockRule {
    @Override
    public LockEvents check(LockWalk walk, BodySite site) {
        return new LockEvents() {
            @Override
            public void signalled(MethodInvocationTree call, AccessPath condition, LockState state) {
                if (state.of(condition) == Hold.RELEASED) {
                    site.at(call)
                            .report(
                                    Rule.SIGNAL_WITHOUT_LOCK,
                                    site.context().description() + " signals after it released '" + condition + "'",
                                    "only who holds the lock may signal, and this throws IllegalStateException",
                                    "Signal before the release");
                }
            }
        };
    }
}
