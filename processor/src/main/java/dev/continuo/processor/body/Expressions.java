package dev.continuo.processor.body;

import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The forms of expressions. */
final class Expressions {
    private Expressions() {}

    /** Returns an expression without the parentheses and casts around it. */
    static ExpressionTree strip(ExpressionTree tree) {
        ExpressionTree stripped = tree;
        while (true) {
            if (stripped instanceof ParenthesizedTree parenthesized) {
                stripped = parenthesized.getExpression();
            } else if (stripped instanceof TypeCastTree cast) {
                stripped = cast.getExpression();
            } else {
                return stripped;
            }
        }
    }

    /** Returns the expressions of which one is the value of an expression, stripped: both sides of a conditional. */
    static List<ExpressionTree> values(ExpressionTree tree) {
        ExpressionTree stripped = strip(tree);
        if (stripped instanceof ConditionalExpressionTree conditional) {
            return Stream.concat(
                            values(conditional.getTrueExpression()).stream(),
                            values(conditional.getFalseExpression()).stream())
                    .toList();
        }
        return List.of(stripped);
    }

    static boolean isNull(ExpressionTree tree) {
        return tree.getKind() == Tree.Kind.NULL_LITERAL;
    }

    static boolean isTrue(@Nullable ExpressionTree tree) {
        return tree != null && strip(tree) instanceof LiteralTree literal && Boolean.TRUE.equals(literal.getValue());
    }

    /** Returns what a method is called on, null where no expression says so. */
    static @Nullable ExpressionTree receiver(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
    }

    /** Returns what stands at the left end of a chain of field accesses and calls. */
    static ExpressionTree root(ExpressionTree tree) {
        ExpressionTree stripped = strip(tree);
        if (stripped instanceof MemberSelectTree select) {
            return root(select.getExpression());
        }
        if (stripped instanceof MethodInvocationTree call) {
            ExpressionTree receiver = receiver(call);
            return receiver == null ? call : root(receiver);
        }
        return stripped;
    }

    /** Returns the name that an identifier or a field access ends with, empty for other expressions. */
    static String lastName(ExpressionTree tree) {
        ExpressionTree stripped = strip(tree);
        if (stripped instanceof MemberSelectTree select) {
            return select.getIdentifier().toString();
        }
        return stripped instanceof IdentifierTree identifier
                ? identifier.getName().toString()
                : "";
    }

    /** Returns the path to the tree that uses the value of an expression: parentheses and casts only hand it on. */
    static TreePath user(TreePath path) {
        TreePath user = path.getParentPath();
        while (user.getLeaf() instanceof ParenthesizedTree || user.getLeaf() instanceof TypeCastTree) {
            user = user.getParentPath();
        }
        return user;
    }
}
