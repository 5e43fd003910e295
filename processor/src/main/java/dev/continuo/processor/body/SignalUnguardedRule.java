package dev.continuo.processor.body;

import com.sun.source.tree.MethodInvocationTree;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.flow.AccessPath;
import dev.continuo.processor.flow.LockEvents;
import dev.continuo.processor.flow.LockState;
import dev.continuo.processor.flow.LockWalk;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;

/** A condition that is signalled in a method that takes no lock, and that no other method of the class calls. */
final class SignalUnguardedRule implements LockRule {
    @Override
    public LockEvents check(LockWalk walk, BodySite site) {
        return new LockEvents() {
            @Override
            public void signalled(MethodInvocationTree call, AccessPath condition, LockState state) {
                ExecutableElement method = site.context().method();
                boolean isEntry = method != null
                        && site.context().kind() == BodyContext.Kind.METHOD
                        && !method.getModifiers().contains(Modifier.PRIVATE);
                if (isEntry && state.holds().isEmpty() && !Callers.has(method, site)) {
                    site.at(call)
                            .report(
                                    Rule.SIGNAL_UNGUARDED,
                                    site.context().description() + " signals '" + condition + "' and holds no lock",
                                    "only who holds the lock may signal, else this throws IllegalStateException",
                                    "Annotate the method with @Async and @Guarded, or acquire the lock before");
                }
            }
        };
    }
}
