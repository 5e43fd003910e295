package dev.continuo.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.continuo.catalogue.Rule;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;
import org.jspecify.annotations.Nullable;

/** A generic method is given a task where it wants a result, so that its own task yields a task. */
final class NestedTaskRule implements BodyRule {
    @Override
    public void call(MethodInvocationTree call, ExecutableElement callee, BodySite site) {
        if (isNested(site.program(), site.path(), call, callee)
                && !returnsNested(site.program(), site.context())
                && !hasCulpritInside(site.program(), site.path(), call)) {
            site.report(
                    Rule.NESTED_TASK,
                    "The task of '" + callee.getSimpleName() + "' yields another task",
                    "awaiting it doesn't wait for the inner one",
                    "Pass the result instead of the task: await the inner task, or return it from an @Async lambda");
        }
    }

    /** Tells whether a call's type is a task of a task, and that because of what is passed to the method. */
    private static boolean isNested(
            Program program, TreePath around, MethodInvocationTree call, ExecutableElement callee) {
        return yieldsOwnVariable(callee)
                && program.awaitables()
                        .futureResult(program.type(around, call))
                        .filter(program.awaitables()::isStage)
                        .isPresent();
    }

    private static boolean yieldsOwnVariable(ExecutableElement callee) {
        return callee.getReturnType() instanceof DeclaredType declared
                && declared.getTypeArguments().size() == 1
                && declared.getTypeArguments().get(0) instanceof TypeVariable variable
                && variable.asElement() instanceof TypeParameterElement parameter
                && parameter.getGenericElement().equals(callee);
    }

    private static boolean returnsNested(Program program, BodyContext context) {
        ExecutableElement method = context.method();
        TypeMirror type = method == null ? null : method.getReturnType();
        return program.awaitables()
                .futureResult(type)
                .filter(program.awaitables()::isStage)
                .isPresent();
    }

    private static boolean hasCulpritInside(Program program, TreePath path, MethodInvocationTree call) {
        for (ExpressionTree argument : call.getArguments()) {
            if (argument instanceof LambdaExpressionTree
                    || Expressions.strip(argument) instanceof MethodInvocationTree) {
                Boolean found = new TreePathScanner<@Nullable Boolean, @Nullable Void>() {
                    @Override
                    public @Nullable Boolean visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
                        ExecutableElement callee = program.callee(getCurrentPath(), tree);
                        return callee != null && isNested(program, getCurrentPath(), tree, callee)
                                ? Boolean.TRUE
                                : super.visitMethodInvocation(tree, nothing);
                    }

                    @Override
                    public @Nullable Boolean reduce(@Nullable Boolean left, @Nullable Boolean right) {
                        return left != null ? left : right;
                    }
                }.scan(program.path(path, argument), null);
                if (found != null) {
                    return true;
                }
            }
        }
        return false;
    }
}
