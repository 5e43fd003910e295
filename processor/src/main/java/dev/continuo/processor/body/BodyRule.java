package dev.continuo.processor.body;

import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import javax.lang.model.element.ExecutableElement;

/** A rule on the code of methods. It is told of each place of the kinds that it overrides. */
interface BodyRule {
    /**
     * Checks a method call.
     *
     * @param call the call
     * @param callee the method
     * @param site where the call stands
     */
    default void call(MethodInvocationTree call, ExecutableElement callee, BodySite site) {}

    /**
     * Checks a method reference.
     *
     * @param reference the reference
     * @param referent the method
     * @param site where the reference stands
     */
    default void reference(MemberReferenceTree reference, ExecutableElement referent, BodySite site) {}
}
