package dev.continuo.processor.body;

import com.sun.source.tree.MethodInvocationTree;
import dev.continuo.catalogue.Rule;
import javax.lang.model.element.ExecutableElement;

/** Only an {@code @Async} method, or a lambda for one, can suspend. */
final class AwaitOutsideAsyncRule implements BodyRule {
    @Override
    public void call(MethodInvocationTree call, ExecutableElement callee, BodySite site) {
        BodyContext context = site.context();
        if (Awaits.isAwait(callee) && !context.isAsync()) {
            site.report(context.isLambda() ? Rule.AWAIT_IN_PLAIN_LAMBDA : Rule.AWAIT_OUTSIDE_ASYNC, "");
        }
    }
}
