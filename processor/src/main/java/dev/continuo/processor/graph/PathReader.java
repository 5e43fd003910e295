package dev.continuo.processor.graph;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.ParenthesizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TypeCastTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.continuo.processor.model.Language;
import dev.continuo.processor.path.Expression;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Turns expressions into paths, as one method sees them. */
final class PathReader {
    private final Trees trees;
    private final Language language;
    private final Fields fields;
    private final Locals locals;
    private final ExecutableElement method;
    private final TypeElement owner;

    PathReader(Trees trees, Language language, Locals locals, ExecutableElement method) {
        this.trees = trees;
        this.language = language;
        this.fields = new Fields(trees);
        this.locals = locals;
        this.method = method;
        this.owner = (TypeElement) method.getEnclosingElement();
    }

    /** Returns the guard that an expression stands for. */
    Held guard(TreePath around, Tree tree) {
        Element element = trees.getElement(new TreePath(around, tree));
        int permits = element instanceof VariableElement ? fields.permits(element.asType(), element) : 0;
        return guard(path(around, tree), permits, element);
    }

    /** Returns the guard that the path in an annotation stands for. */
    Held guard(Expression expression) {
        VariableElement variable = expression instanceof Expression.FieldRead read
                ? read.field()
                : expression instanceof Expression.Parameter parameter ? parameter.parameter() : null;
        int permits = variable == null ? 0 : fields.permits(expression.type(), variable);
        return guard(path(expression), permits, variable);
    }

    private Held guard(LockPath path, int permits, @Nullable Element element) {
        boolean isCondition = element instanceof VariableElement field && Fields.is(field.asType(), "AsyncCondition");
        if (isCondition && path.isField()) {
            Optional<VariableElement> lock = fields.lockOfCondition((VariableElement) element)
                    .map(trees::getElement)
                    .filter(each -> each.getKind() == ElementKind.FIELD)
                    .map(VariableElement.class::cast);
            if (lock.isPresent()) {
                return new Held(sibling(path, lock.get()), permits);
            }
        }
        return new Held(path, permits);
    }

    /** Returns the path to another field of the object that has the field at the end of a path. */
    private static LockPath sibling(LockPath path, VariableElement field) {
        if (isStatic(field)) {
            return LockPath.STATIC.step(Fields.step(field));
        }
        return new LockPath(path.root(), path.steps().subList(0, path.steps().size() - 1)).step(Fields.step(field));
    }

    private LockPath path(@Nullable Expression expression) {
        if (expression instanceof Expression.Self) {
            return LockPath.THIS;
        }
        if (expression instanceof Expression.Parameter parameter) {
            return parameter(parameter.parameter());
        }
        if (expression instanceof Expression.FieldRead read) {
            LockPath receiver = read.receiver() == null ? LockPath.STATIC : path(read.receiver());
            return receiver.step(Fields.step(read.field()));
        }
        return LockPath.UNKNOWN;
    }

    /** Returns the path that an expression stands for. */
    LockPath path(TreePath around, Tree tree) {
        if (tree instanceof ParenthesizedTree parenthesized) {
            return path(around, parenthesized.getExpression());
        }
        if (tree instanceof TypeCastTree cast) {
            return path(around, cast.getExpression());
        }
        TreePath path = new TreePath(around, tree);
        if (tree instanceof IdentifierTree identifier) {
            return identifier(path, identifier);
        }
        if (tree instanceof MemberSelectTree select) {
            return select(path, select);
        }
        return LockPath.UNKNOWN;
    }

    private LockPath identifier(TreePath path, IdentifierTree tree) {
        String name = tree.getName().toString();
        if (name.equals("this") || name.equals("super")) {
            return LockPath.THIS;
        }
        Element element = trees.getElement(path);
        if (!(element instanceof VariableElement variable)) {
            return LockPath.UNKNOWN;
        }
        return switch (variable.getKind()) {
            case FIELD -> receiverOfMember(variable).step(Fields.step(variable));
            case PARAMETER -> parameter(variable);
            default -> {
                TreePath value = locals.value(variable);
                yield value == null ? LockPath.UNKNOWN : path(value.getParentPath(), value.getLeaf());
            }
        };
    }

    private LockPath select(TreePath path, MemberSelectTree tree) {
        if (tree.getIdentifier().contentEquals("this")) {
            return owner.equals(trees.getElement(new TreePath(path, tree.getExpression())))
                    ? LockPath.THIS
                    : LockPath.UNKNOWN;
        }
        if (!(trees.getElement(path) instanceof VariableElement field) || field.getKind() != ElementKind.FIELD) {
            return LockPath.UNKNOWN;
        }
        LockPath receiver = isStatic(field) ? LockPath.STATIC : path(path, tree.getExpression());
        return receiver.step(Fields.step(field));
    }

    /** Returns the object whose method is called. */
    LockPath receiver(TreePath around, MethodInvocationTree call, ExecutableElement callee) {
        if (isStatic(callee)) {
            return LockPath.STATIC;
        }
        return call.getMethodSelect() instanceof MemberSelectTree select
                ? path(around, select.getExpression())
                : receiverOfMember(callee);
    }

    /** Returns the object whose member is named without one: this one, or one around it, which isn't known. */
    private LockPath receiverOfMember(Element member) {
        if (isStatic(member)) {
            return LockPath.STATIC;
        }
        boolean isOwn = language.types()
                .isSubtype(
                        language.types().erasure(owner.asType()),
                        language.types().erasure(member.getEnclosingElement().asType()));
        return isOwn ? LockPath.THIS : LockPath.UNKNOWN;
    }

    private LockPath parameter(VariableElement parameter) {
        int index = method.getParameters().indexOf(parameter);
        return index < 0 || !locals.writes(parameter).isEmpty() ? LockPath.UNKNOWN : LockPath.parameter(index);
    }

    private static boolean isStatic(Element member) {
        return member.getModifiers().contains(Modifier.STATIC);
    }
}
