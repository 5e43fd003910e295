package dev.continuo.processor.body;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;

/**
 * A rule on the code of methods. It is told of each place of the kinds that it overrides, an outer place before those
 * inside it. A rule has no state of its own: one object serves all classes of a compilation.
 */
interface BodyRule {
    /**
     * Checks the whole body of a method, constructor, lambda or initializer block. A {@link CodeScanner} looks inside.
     *
     * @param body a block, or the expression that a lambda consists of
     * @param site the body; its context is that of the code inside
     */
    default void body(Tree body, BodySite site) {}

    /**
     * Checks a method call. Messages point to the name of the method.
     *
     * @param call the call
     * @param callee the method
     * @param site where the call stands
     */
    default void call(MethodInvocationTree call, ExecutableElement callee, BodySite site) {}

    /**
     * Checks the making of an object.
     *
     * @param creation the expression
     * @param constructor the constructor
     * @param site where it stands
     */
    default void creation(NewClassTree creation, ExecutableElement constructor, BodySite site) {}

    /**
     * Checks a method reference.
     *
     * @param reference the reference
     * @param referent the method
     * @param site where the reference stands
     */
    default void reference(MemberReferenceTree reference, ExecutableElement referent, BodySite site) {}

    /**
     * Checks a lambda.
     *
     * @param lambda the lambda
     * @param inside the context of its body
     * @param site where the lambda stands
     */
    default void lambda(LambdaExpressionTree lambda, BodyContext inside, BodySite site) {}

    /**
     * Checks an expression whose value, if it has one, is dropped.
     *
     * @param statement the statement
     * @param site where it stands
     */
    default void statement(ExpressionStatementTree statement, BodySite site) {}

    /**
     * Checks what a method or lambda returns: the value of a return statement, or the expression that a lambda consists
     * of.
     *
     * @param value the value
     * @param site where it stands
     */
    default void result(ExpressionTree value, BodySite site) {}

    /**
     * Checks the declaration of a variable: a field, parameter, local variable, resource or pattern.
     *
     * @param tree the declaration
     * @param variable the variable
     * @param site where it stands; for a field's initializer the context is the initializer's
     */
    default void variable(VariableTree tree, VariableElement variable, BodySite site) {}

    /**
     * Checks the use of a variable, be it read or written.
     *
     * @param use an identifier or a field access
     * @param variable the variable
     * @param site where it stands
     */
    default void use(ExpressionTree use, VariableElement variable, BodySite site) {}

    /**
     * Checks a try statement.
     *
     * @param tree the statement
     * @param site where it stands
     */
    default void tryStatement(TryTree tree, BodySite site) {}

    /**
     * Checks a loop: {@code for}, also over a collection, {@code while} or {@code do}.
     *
     * @param loop the statement
     * @param site where it stands
     */
    default void loop(StatementTree loop, BodySite site) {}
}
