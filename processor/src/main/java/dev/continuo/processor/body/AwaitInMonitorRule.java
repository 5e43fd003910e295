package dev.continuo.processor.body;

import com.sun.source.tree.MethodInvocationTree;
import dev.continuo.catalogue.Rule;
import javax.lang.model.element.ExecutableElement;

/** A monitor belongs to a thread and can't be kept while the thread runs other tasks. */
final class AwaitInMonitorRule implements BodyRule {
    @Override
    public void call(MethodInvocationTree call, ExecutableElement callee, BodySite site) {
        if (Awaits.isAwait(callee) && site.context().isAsync() && site.context().monitors() > 0) {
            site.report(Rule.AWAIT_IN_MONITOR, "");
        }
    }
}
