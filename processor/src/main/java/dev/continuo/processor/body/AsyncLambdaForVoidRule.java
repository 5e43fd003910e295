package dev.continuo.processor.body;

import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.Tree;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.model.Awaitables;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** A lambda or method reference calls an {@code @Async} method for an interface that returns nothing. */
final class AsyncLambdaForVoidRule implements BodyRule {
    @Override
    public void lambda(LambdaExpressionTree lambda, BodyContext inside, BodySite site) {
        if (lambda.getBodyKind() == LambdaExpressionTree.BodyKind.EXPRESSION && inside.isVoid()) {
            check(lambda.getBody(), inside, site);
        }
    }

    @Override
    public void statement(ExpressionStatementTree statement, BodySite site) {
        if (site.context().isLambda() && site.context().isVoid()) {
            check(statement.getExpression(), site.context(), site);
        }
    }

    @Override
    public void reference(MemberReferenceTree reference, ExecutableElement referent, BodySite site) {
        TypeMirror type = site.program().type(site.path(), reference);
        if (type != null && Awaitables.isAsync(referent)) {
            BodyContext inside = site.program().contexts().ofLambda(type);
            if (inside.isVoid()) {
                report(inside.description().replace("A lambda", "A method reference"), referent, site);
            }
        }
    }

    private static void check(Tree body, BodyContext inside, BodySite site) {
        ExecutableElement callee = callee(body, site);
        if (callee != null && Awaitables.isAsync(callee) && !Awaitables.isSpawn(callee)) {
            report(inside.description(), callee, site.at(body));
        }
    }

    private static @Nullable ExecutableElement callee(Tree body, BodySite site) {
        return body instanceof ExpressionTree expression ? site.program().callee(site.path(), expression) : null;
    }

    private static void report(String description, ExecutableElement callee, BodySite site) {
        site.report(
                Rule.ASYNC_LAMBDA_FOR_VOID,
                description + " drops the task of '" + callee.getSimpleName() + "'",
                "that interface returns nothing, so its caller can't await the task or see it fail",
                "Pass it as an interface whose method is @Async, such as AsyncRunnable, or loop and await");
    }
}
