package dev.continuo.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.util.TreePath;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.VariableElement;

/** The resources of a try statement. */
final class Resources {
    private Resources() {}

    /** Returns the variables that a try statement closes. */
    static Set<VariableElement> of(TryTree tree, BodySite site) {
        Set<VariableElement> resources = new LinkedHashSet<>();
        for (Tree resource : tree.getResources()) {
            VariableElement variable = site.program().variable(site.path(), resource);
            if (variable != null) {
                resources.add(variable);
            }
        }
        return resources;
    }

    /**
     * Tells whether a call hands a resource on: it is called on one, or is passed one, or a lambda that names one. What
     * is computed from a resource before the call, as in {@code send(socket.address())}, doesn't count.
     */
    static boolean areUsed(Set<VariableElement> resources, TreePath path, Program program) {
        MethodInvocationTree call = (MethodInvocationTree) path.getLeaf();
        ExpressionTree receiver = Expressions.receiver(call);
        if (receiver != null && Searches.isOneOf(program, path, receiver, resources)) {
            return true;
        }
        for (ExpressionTree argument : call.getArguments()) {
            ExpressionTree stripped = Expressions.strip(argument);
            boolean runsLater = stripped instanceof LambdaExpressionTree || stripped instanceof MemberReferenceTree;
            if (Searches.isOneOf(program, path, argument, resources)
                    || runsLater && Searches.mentions(program, program.path(path, stripped), resources)) {
                return true;
            }
        }
        return false;
    }

    static String names(Set<VariableElement> resources) {
        return resources.stream()
                .map(resource -> resource.getSimpleName().toString())
                .collect(Collectors.joining("', '"));
    }
}
