package dev.continuo.processor.body;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Looks for places in code. */
final class Searches {
    private Searches() {}

    /** Returns the calls in code, in the order of the source; those in lambdas and classes inside aren't part of it. */
    static List<TreePath> calls(TreePath code, Predicate<MethodInvocationTree> wanted) {
        List<TreePath> found = new ArrayList<>();
        new CodeScanner<@Nullable Void>() {
            @Override
            public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void nothing) {
                if (wanted.test(tree)) {
                    found.add(getCurrentPath());
                }
                return super.visitMethodInvocation(tree, nothing);
            }
        }.scan(code, null);
        return found;
    }

    /** Returns the calls of {@code Continuo.await} in code. */
    static List<TreePath> awaits(Program program, TreePath code) {
        return calls(code, call -> {
            ExecutableElement callee = program.callee(code, call);
            return callee != null && Awaits.isAwait(callee);
        });
    }

    /** Tells whether code, or a lambda or class inside, names one of several variables. */
    static boolean mentions(Program program, TreePath code, Set<? extends Element> variables) {
        return !uses(program, code, variables).isEmpty();
    }

    /** Returns the places in code, and in the lambdas and classes inside, that name one of several variables. */
    static List<TreePath> uses(Program program, TreePath code, Set<? extends Element> variables) {
        List<TreePath> found = new ArrayList<>();
        new TreePathScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
                if (variables.contains(program.element(getCurrentPath(), tree))) {
                    found.add(getCurrentPath());
                }
                return super.visitIdentifier(tree, nothing);
            }
        }.scan(code, null);
        return found;
    }

    /** Returns the declaration of a local variable in code, null where code doesn't declare it. */
    static @Nullable TreePath declaration(Program program, TreePath code, VariableElement variable) {
        List<TreePath> found = new ArrayList<>();
        new CodeScanner<@Nullable Void>() {
            @Override
            public @Nullable Void visitVariable(VariableTree tree, @Nullable Void nothing) {
                if (variable.equals(program.element(getCurrentPath(), tree))) {
                    found.add(getCurrentPath());
                }
                return super.visitVariable(tree, nothing);
            }
        }.scan(code, null);
        return found.isEmpty() ? null : found.get(0);
    }

    /** Tells whether an expression is just the name of one of several variables. */
    static boolean isOneOf(Program program, TreePath around, ExpressionTree tree, Set<? extends Element> variables) {
        ExpressionTree stripped = Expressions.strip(tree);
        return stripped instanceof IdentifierTree && variables.contains(program.element(around, stripped));
    }

    /** Returns the path to the body, of a method, lambda or initializer, that a place is part of. */
    static TreePath body(TreePath path) {
        TreePath body = path;
        for (TreePath each = path.getParentPath(); each != null; each = each.getParentPath()) {
            Tree.Kind kind = each.getLeaf().getKind();
            if (kind == Tree.Kind.METHOD || kind == Tree.Kind.LAMBDA_EXPRESSION || isClass(kind)) {
                return body;
            }
            body = each;
        }
        return body;
    }

    private static boolean isClass(Tree.Kind kind) {
        return switch (kind) {
            case CLASS, INTERFACE, ENUM, RECORD, ANNOTATION_TYPE -> true;
            default -> false;
        };
    }
}
