package dev.continuo.processor.body;

import com.sun.source.tree.MethodInvocationTree;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.flow.LockEvents;
import dev.continuo.processor.flow.LockState;
import dev.continuo.processor.flow.LockWalk;
import org.jspecify.annotations.Nullable;

/** A lock that belongs to a thread can't be kept while the thread runs other tasks. */
final class AwaitUnderLockRule implements LockRule {
    @Override
    public LockEvents check(LockWalk walk, BodySite site) {
        return new LockEvents() {
            @Override
            public void awaited(MethodInvocationTree await, LockState state, @Nullable LockState whenThrown) {
                state.held().stream()
                        .filter(lock -> site.context().isAsync() && walk.isThreadBound(lock))
                        .forEach(lock -> site.at(await.getMethodSelect())
                                .report(
                                        Rule.AWAIT_UNDER_LOCK,
                                        site.context().description() + " awaits while it holds '" + lock + "'",
                                        "the lock belongs to the thread, whose other tasks pass it meanwhile while"
                                                + " other threads wait",
                                        "Unlock before the await, or guard the state with an AsyncLock"));
            }
        };
    }
}
