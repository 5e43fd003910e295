package dev.continuo.processor.body;

import com.sun.source.tree.Tree;
import dev.continuo.processor.flow.AccessPath;
import dev.continuo.processor.flow.LockCalls;
import dev.continuo.processor.flow.LockWalk;
import dev.continuo.processor.flow.Symbols;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;

/** Walks each body that has to do with locks once, for all rules on them. */
final class LockRules implements BodyRule {
    private static final List<LockRule> RULES = List.of(
            new AwaitUnderLockRule(),
            new AcquireWithoutFinallyRule(),
            new AcquireNotReleasedRule(),
            new ReleaseNotHeldRule(),
            new SignalWithoutLockRule(),
            new SignalUnguardedRule());

    @Override
    public void body(Tree body, BodySite site) {
        if (LockCalls.mayMention(body)) {
            Symbols symbols = site.symbols();
            LockCalls calls = new LockCalls(symbols, site.program().language());
            ExecutableElement method = site.context().method();
            Set<AccessPath> guards = method == null || site.context().isLambda()
                    ? Set.of()
                    : new GuardPaths(site.program(), symbols).ofMethod(method);
            new LockWalk(
                            symbols,
                            calls,
                            guards,
                            walk -> RULES.stream()
                                    .map(rule -> rule.check(walk, site))
                                    .toList())
                    .walk(body);
        }
    }
}
