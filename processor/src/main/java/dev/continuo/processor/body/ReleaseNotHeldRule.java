package dev.continuo.processor.body;

import com.sun.source.tree.MethodInvocationTree;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.flow.AccessPath;
import dev.continuo.processor.flow.Hold;
import dev.continuo.processor.flow.LockEvents;
import dev.continuo.processor.flow.LockWalk;
import dev.continuo.processor.model.Awaitables;
import dev.continuo.processor.model.Names;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** A lock that is given back twice, or on a path on which it wasn't taken. Semaphores may be. */
final class ReleaseNotHeldRule implements LockRule {
    private static final List<String> EXCLUSIVE = List.of(Names.sync("AsyncLock"), Names.sync("AsyncCondition"));

    @Override
    public LockEvents check(LockWalk walk, BodySite site) {
        return new Check(walk, site);
    }

    private static final class Check extends LockCheck {
        private final Map<MethodInvocationTree, Hold> suspects = new LinkedHashMap<>();

        Check(LockWalk walk, BodySite site) {
            super(walk, site);
        }

        @Override
        public void released(MethodInvocationTree call, AccessPath lock, @Nullable Hold before) {
            if (before == Hold.RELEASED) {
                suspects.put(call, before);
            } else if (before == Hold.MAYBE) {
                suspects.putIfAbsent(call, before);
            }
        }

        @Override
        public void finished() {
            suspects.forEach((call, before) -> {
                AccessPath lock = walk.paths().ofReceiver(call);
                if (lock != null && !lock.hasCalls() && isExclusive(call, site)) {
                    report(call, lock, before == Hold.RELEASED);
                }
            });
        }

        private void report(MethodInvocationTree call, AccessPath lock, boolean isAgain) {
            site.at(call)
                    .report(
                            Rule.RELEASE_NOT_HELD,
                            site.context().description() + " releases '" + lock
                                    + (isAgain ? "' again" : "', which it doesn't hold on every path to here"),
                            isAgain
                                    ? "this throws IllegalStateException, or releases what another task holds by now"
                                    : "where the lock wasn't acquired, or its acquire was cancelled, this throws"
                                            + " IllegalStateException, or releases what another task holds",
                            "Acquire the lock right before the try whose finally releases it, once");
        }
    }

    private static boolean isExclusive(MethodInvocationTree call, BodySite site) {
        return site.symbols().element(call.getMethodSelect()) instanceof ExecutableElement method
                && EXCLUSIVE.stream().anyMatch(type -> Awaitables.isMemberOf(method, type));
    }
}
