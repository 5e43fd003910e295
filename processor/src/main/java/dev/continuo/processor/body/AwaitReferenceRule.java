package dev.continuo.processor.body;

import com.sun.source.tree.MemberReferenceTree;
import dev.continuo.processor.diagnostic.Rule;
import javax.lang.model.element.ExecutableElement;

/** A reference to the await would be called from code that isn't woven. */
final class AwaitReferenceRule implements BodyRule {
    @Override
    public void reference(MemberReferenceTree reference, ExecutableElement referent, BodySite site) {
        if (Awaits.isAwait(referent)) {
            site.report(
                    Rule.AWAIT_REFERENCE,
                    site.context().description() + " refers to 'Continuo::await'",
                    "whoever calls the reference isn't @Async and can't suspend",
                    "Call await in the body of an @Async method, or in a lambda for an @Async interface");
        }
    }
}
