package dev.continuo.processor.flow;

import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.tree.VariableTree;
import dev.continuo.processor.model.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Finds the access paths of expressions. A local variable that stands for a path without calls is that path. */
public final class AccessPaths {
    private static final String CONDITION = Names.sync("AsyncCondition");

    private final Symbols symbols;
    private final Map<Element, AccessPath> aliases = new HashMap<>();

    /**
     * Makes a finder for one body.
     *
     * @param symbols what the trees stand for
     */
    public AccessPaths(Symbols symbols) {
        this.symbols = symbols;
    }

    /**
     * Notes that a local variable is declared.
     *
     * @param tree the declaration
     */
    public void declare(VariableTree tree) {
        Element variable = symbols.element(tree);
        AccessPath path = tree.getInitializer() == null ? null : of(tree.getInitializer());
        if (variable != null
                && path != null
                && !path.hasCalls()
                && !path.parts().isEmpty()) {
            aliases.put(variable, path);
        }
    }

    /**
     * Notes that a variable gets another value.
     *
     * @param variable the variable
     */
    public void assign(Element variable) {
        aliases.remove(variable);
    }

    /**
     * Returns the path of an expression.
     *
     * @param tree the expression
     * @return the path, null where the expression isn't one
     */
    public @Nullable AccessPath of(ExpressionTree tree) {
        ExpressionTree bare = bare(tree);
        if (bare instanceof IdentifierTree identifier) {
            return ofIdentifier(identifier);
        }
        if (bare instanceof MemberSelectTree select) {
            return ofSelect(select);
        }
        if (bare instanceof MethodInvocationTree call) {
            return ofCall(call);
        }
        if (bare instanceof ArrayAccessTree access) {
            AccessPath array = of(access.getExpression());
            List<Object> index = arguments(List.of(access.getIndex()));
            return array == null || index == null ? null : array.to("[]", index);
        }
        return null;
    }

    /**
     * Returns the path of the object whose method is called.
     *
     * @param call the call
     * @return the path, null where the object isn't one
     */
    public @Nullable AccessPath ofReceiver(MethodInvocationTree call) {
        ExpressionTree receiver = receiver(call);
        return receiver == null ? AccessPath.THIS : of(receiver);
    }

    /**
     * Returns the expression before the dot of a call.
     *
     * @param call the call
     * @return the expression, null where there is none
     */
    public static @Nullable ExpressionTree receiver(MethodInvocationTree call) {
        return call.getMethodSelect() instanceof MemberSelectTree select ? select.getExpression() : null;
    }

    /**
     * Returns an expression without parentheses and casts around it.
     *
     * @param tree the expression
     * @return what is inside
     */
    public static ExpressionTree bare(ExpressionTree tree) {
        ExpressionTree bare = tree;
        while (bare instanceof ParenthesizedTree || bare instanceof TypeCastTree) {
            bare = bare instanceof ParenthesizedTree parenthesized
                    ? parenthesized.getExpression()
                    : ((TypeCastTree) bare).getExpression();
        }
        return bare;
    }

    private @Nullable AccessPath ofIdentifier(IdentifierTree tree) {
        String name = tree.getName().toString();
        if (name.equals("this") || name.equals("super")) {
            return AccessPath.THIS;
        }
        if (!(symbols.element(tree) instanceof VariableElement variable)) {
            return null;
        }
        AccessPath alias = aliases.get(variable);
        return alias != null ? alias : ofVariable(AccessPath.THIS, variable);
    }

    private @Nullable AccessPath ofSelect(MemberSelectTree tree) {
        if (tree.getIdentifier().contentEquals("this")) {
            return AccessPath.THIS;
        }
        if (!(symbols.element(tree) instanceof VariableElement variable)) {
            return null;
        }
        if (variable.getModifiers().contains(Modifier.STATIC)) {
            return ofVariable(AccessPath.THIS, variable);
        }
        AccessPath owner = of(tree.getExpression());
        return owner == null ? null : ofVariable(owner, variable);
    }

    private @Nullable AccessPath ofCall(MethodInvocationTree tree) {
        if (!(symbols.element(tree.getMethodSelect()) instanceof ExecutableElement method)) {
            return null;
        }
        boolean isStatic = method.getModifiers().contains(Modifier.STATIC);
        AccessPath owner = isStatic ? AccessPath.THIS : ofReceiver(tree);
        List<Object> arguments = arguments(tree.getArguments());
        return owner == null || arguments == null ? null : owner.to(method, arguments);
    }

    private @Nullable List<Object> arguments(List<? extends ExpressionTree> trees) {
        List<Object> arguments = new ArrayList<>();
        for (ExpressionTree tree : trees) {
            Object argument = bare(tree) instanceof LiteralTree literal ? String.valueOf(literal) : of(tree);
            if (argument == null) {
                return null;
            }
            arguments.add(argument);
        }
        return arguments;
    }

    /**
     * Returns the path of a variable; a condition that was made for a lock is that lock.
     *
     * @param owner the path of the object whose field it is
     * @param variable the field, or another variable
     * @return the path
     */
    public AccessPath ofVariable(AccessPath owner, VariableElement variable) {
        ExpressionTree lock = is(variable.asType(), CONDITION) ? lockOf(variable) : null;
        AccessPath path = lock == null ? null : of(lock);
        return path == null ? owner.to(variable) : path.isOfField() ? owner.append(path) : path;
    }

    /**
     * Tells whether a path leads to a condition whose lock isn't known.
     *
     * @param path the path
     * @return whether it does
     */
    public static boolean isCondition(AccessPath path) {
        return path.last() instanceof VariableElement variable && is(variable.asType(), CONDITION);
    }

    private @Nullable ExpressionTree lockOf(VariableElement condition) {
        boolean isPlain = condition.getModifiers().contains(Modifier.FINAL)
                || !(condition.getEnclosingElement() instanceof TypeElement);
        return isPlain
                        && symbols.tree(condition) instanceof VariableTree tree
                        && tree.getInitializer() instanceof NewClassTree creation
                        && creation.getArguments().size() == 1
                ? creation.getArguments().get(0)
                : null;
    }

    static boolean is(@Nullable TypeMirror type, String name) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(name);
    }
}
