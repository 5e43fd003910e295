package dev.continuo.processor.flow;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** What happens on the paths of a body, and which locks are held then. A place may be told of several times. */
public interface LockEvents {
    /**
     * Learns of an await, before it suspends.
     *
     * @param await the call of await
     * @param state the locks held meanwhile
     * @param whenThrown the locks that are still held where an exception of this await leaves the body; null where a
     *     catch may handle it
     */
    default void awaited(MethodInvocationTree await, LockState state, @Nullable LockState whenThrown) {}

    /**
     * Learns that a lock is given back.
     *
     * @param call the call
     * @param lock the lock
     * @param before what was known of it before, null for nothing
     */
    default void released(MethodInvocationTree call, AccessPath lock, @Nullable Hold before) {}

    /**
     * Learns that the waiters of a condition are woken.
     *
     * @param call the call
     * @param condition the condition, or its lock where that is known
     * @param state the locks held
     */
    default void signalled(MethodInvocationTree call, AccessPath condition, LockState state) {}

    /**
     * Learns of the use of a variable.
     *
     * @param use the identifier or field access
     * @param variable the variable
     * @param state the locks held
     */
    default void used(ExpressionTree use, VariableElement variable, LockState state) {}

    /**
     * Learns of the call of a method.
     *
     * @param call the call
     * @param callee the method
     * @param state the locks held
     */
    default void called(MethodInvocationTree call, ExecutableElement callee, LockState state) {}

    /**
     * Learns that the body ends normally.
     *
     * @param at the return statement, or the body where that is run through
     * @param state the locks that are still held
     */
    default void ended(Tree at, LockState state) {}

    /** Learns that all paths are walked. */
    default void finished() {}
}
