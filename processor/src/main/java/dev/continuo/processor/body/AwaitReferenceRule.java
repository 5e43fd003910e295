package dev.continuo.processor.body;

import com.sun.source.tree.MemberReferenceTree;
import dev.continuo.catalogue.Rule;
import javax.lang.model.element.ExecutableElement;

/** A reference to the await would be called from code that isn't woven. */
final class AwaitReferenceRule implements BodyRule {
    @Override
    public void reference(MemberReferenceTree reference, ExecutableElement referent, BodySite site) {
        if (Awaits.isAwait(referent)) {
            site.report(Rule.AWAIT_REFERENCE, "");
        }
    }
}
