package dev.continuo.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import dev.continuo.catalogue.Rule;
import dev.continuo.processor.model.Awaitables;
import dev.continuo.processor.model.Names;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import org.jspecify.annotations.Nullable;

/** A timeout is put around code that never suspends, so that it can't take effect. */
final class TimeoutWithoutAwaitRule implements BodyRule {
    private static final Set<String> SCOPES = Set.of("timeout", "waitFor");
    private static final Set<String> DONE = Set.of("of", "done", "failed");

    @Override
    public void call(MethodInvocationTree call, ExecutableElement callee, BodySite site) {
        if (!isScope(callee)) {
            return;
        }
        for (ExpressionTree argument : call.getArguments()) {
            if (Expressions.strip(argument) instanceof LambdaExpressionTree lambda
                    && !suspends(site.program(), site.program().path(site.path(), lambda.getBody()))) {
                site.report(
                        Rule.TIMEOUT_WITHOUT_AWAIT,
                        site.context().description() + " sets a timeout for code without an await",
                        "a timeout takes effect at an await only",
                        "Await inside the lambda, or drop the timeout");
            }
        }
    }

    private static boolean isScope(ExecutableElement callee) {
        return Awaitables.isMemberOf(callee, Names.CONTINUO)
                        && SCOPES.contains(callee.getSimpleName().toString())
                || Awaitables.isMemberOf(callee, Names.TIMEOUT)
                        && callee.getSimpleName().contentEquals("run");
    }

    private static boolean suspends(Program program, TreePath body) {
        return !Searches.awaits(program, body).isEmpty()
                || values(body).stream()
                        .flatMap(value -> Expressions.values(value).stream())
                        .anyMatch(value -> !isDone(program, body, value));
    }

    private static boolean isDone(Program program, TreePath body, ExpressionTree value) {
        ExecutableElement callee = program.callee(body, value);
        return callee != null
                && Awaitables.isMemberOf(callee, Names.TASK)
                && DONE.contains(callee.getSimpleName().toString());
    }

    private static List<ExpressionTree> values(TreePath body) {
        Tree leaf = body.getLeaf();
        if (leaf instanceof ExpressionTree value) {
            return List.of(value);
        }
        List<ExpressionTree> values = new ArrayList<>();
        new CodeScanner<@Nullable Void>() {
            @Override
            public @Nullable Void visitReturn(ReturnTree tree, @Nullable Void nothing) {
                if (tree.getExpression() != null) {
                    values.add(tree.getExpression());
                }
                return super.visitReturn(tree, nothing);
            }
        }.scan(body, null);
        return values;
    }
}
