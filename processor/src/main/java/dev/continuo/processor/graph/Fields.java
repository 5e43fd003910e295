package dev.continuo.processor.graph;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.continuo.processor.model.Names;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** What the declarations of fields say about the guards and barriers in them. */
final class Fields {
    private final Trees trees;

    Fields(Trees trees) {
        this.trees = trees;
    }

    /** Returns the step of a path that leads to a field. */
    static String step(VariableElement field) {
        String owner =
                ((TypeElement) field.getEnclosingElement()).getQualifiedName().toString();
        return owner + "#" + field.getSimpleName() + (field.getModifiers().contains(Modifier.FINAL) ? "" : "~");
    }

    /** Tells whether a type is one of the synchronization primitives. */
    static boolean is(TypeMirror type, String simpleName) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals(Names.sync(simpleName));
    }

    /** Returns how many tasks may hold the guard in a variable at once, 0 where that isn't known. */
    int permits(TypeMirror type, Element variable) {
        if (is(type, "AsyncLock") || is(type, "AsyncCondition")) {
            return 1;
        }
        boolean isSemaphore = is(type, "AsyncSemaphore") || is(type, "AsyncBoundedSemaphore");
        boolean isFinal = variable.getModifiers().contains(Modifier.FINAL);
        return isSemaphore && isFinal ? number(variable, 1).orElse(0) : 0;
    }

    /** Returns the number of parties of the barrier in a field, 0 where that isn't known. */
    int parties(VariableElement field) {
        return number(field, 0).orElse(0);
    }

    /** Returns the lock that a condition in a field was made with, where its declaration says so. */
    Optional<TreePath> lockOfCondition(VariableElement field) {
        return creation(field)
                .filter(path -> ((NewClassTree) path.getLeaf()).getArguments().size() == 1)
                .map(path -> new TreePath(
                        path, ((NewClassTree) path.getLeaf()).getArguments().get(0)));
    }

    /** Returns the number that a field's object is made with. */
    private OptionalInt number(Element field, int withoutArgument) {
        Optional<TreePath> creation = creation(field);
        if (creation.isEmpty()) {
            return OptionalInt.empty();
        }
        List<? extends ExpressionTree> arguments =
                ((NewClassTree) creation.get().getLeaf()).getArguments();
        if (arguments.isEmpty()) {
            return OptionalInt.of(withoutArgument);
        }
        return arguments.get(0) instanceof LiteralTree literal && literal.getValue() instanceof Integer number
                ? OptionalInt.of(number)
                : OptionalInt.empty();
    }

    private Optional<TreePath> creation(Element field) {
        TreePath path = trees.getPath(field);
        return path != null
                        && path.getLeaf() instanceof VariableTree tree
                        && tree.getInitializer() instanceof NewClassTree creation
                ? Optional.of(new TreePath(path, creation))
                : Optional.empty();
    }
}
