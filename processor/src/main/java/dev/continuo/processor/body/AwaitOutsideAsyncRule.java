package dev.continuo.processor.body;

import com.sun.source.tree.MethodInvocationTree;
import dev.continuo.processor.diagnostic.Rule;
import javax.lang.model.element.ExecutableElement;

/** Only an {@code @Async} method, or a lambda for one, can suspend. */
final class AwaitOutsideAsyncRule implements BodyRule {
    @Override
    public void call(MethodInvocationTree call, ExecutableElement callee, BodySite site) {
        BodyContext context = site.context();
        if (Awaits.isAwait(callee) && !context.isAsync()) {
            site.report(
                    Rule.AWAIT_OUTSIDE_ASYNC,
                    context.description() + " awaits and isn't @Async",
                    "only an @Async method can suspend",
                    context.isLambda()
                            ? "Pass the lambda as an interface whose method is @Async, such as AsyncCallable"
                            : "Move the await to an @Async method, or block with 'join()' outside the loop");
        }
    }
}
