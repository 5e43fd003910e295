package dev.continuo.processor.body;

import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.model.Settings;
import java.util.List;
import javax.lang.model.element.ExecutableElement;

/** {@code @Async} code calls what the build lists as blocking. */
final class ConfiguredBlockingRule implements BodyRule {
    private final BlockingApi blocking;

    /**
     * Makes the rule.
     *
     * @param entries types and methods, as in {@link Settings}
     */
    ConfiguredBlockingRule(List<String> entries) {
        this.blocking = BlockingApi.of(entries);
    }

    @Override
    public void call(MethodInvocationTree call, ExecutableElement callee, BodySite site) {
        check(callee, "calls '" + callee.getEnclosingElement().getSimpleName() + "." + callee.getSimpleName(), site);
    }

    @Override
    public void creation(NewClassTree creation, ExecutableElement constructor, BodySite site) {
        check(constructor, "makes '" + constructor.getEnclosingElement().getSimpleName(), site);
    }

    private void check(ExecutableElement callee, String what, BodySite site) {
        if (site.context().isAsync()
                && blocking.contains(callee, site.program())
                && !site.program().awaitables().isStage(callee.getReturnType())) {
            site.report(
                    Rule.CONFIGURED_BLOCKING,
                    site.context().description() + " " + what + "', which the option 'continuo.blocking' lists",
                    "no other task of the loop runs meanwhile",
                    "Move it to a thread: 'await(toThread(() -> ...))'");
        }
    }
}
