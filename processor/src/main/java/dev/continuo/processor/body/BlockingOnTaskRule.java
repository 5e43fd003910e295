package dev.continuo.processor.body;

import com.sun.source.tree.MethodInvocationTree;
import dev.continuo.catalogue.Rule;
import javax.lang.model.element.ExecutableElement;

/** {@code @Async} code blocks on a task that can't be done: its steps are taken by the very thread that is blocked. */
final class BlockingOnTaskRule implements BodyRule {
    @Override
    public void call(MethodInvocationTree call, ExecutableElement callee, BodySite site) {
        if (site.context().isAsync()
                && TaskBlocking.isBlocking(call, callee, site)
                && TaskBlocking.isCertain(call, site)) {
            site.report(
                    Rule.BLOCKING_ON_TASK,
                    site.context().description() + " blocks on a task of its own loop with '" + callee.getSimpleName()
                            + "'",
                    "the task is pending, and only this thread could complete it",
                    "Write 'await(...)' instead");
        }
    }
}
