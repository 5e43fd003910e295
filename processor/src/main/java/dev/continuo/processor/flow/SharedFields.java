package dev.continuo.processor.flow;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import dev.continuo.processor.model.Language;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Tells which fields other tasks may change: variables that methods assign, and collections that they modify. */
public final class SharedFields {
    private static final Set<String> MODIFIERS = Set.of(
            "add",
            "addAll",
            "addFirst",
            "addLast",
            "clear",
            "compute",
            "computeIfAbsent",
            "computeIfPresent",
            "merge",
            "offer",
            "poll",
            "pollFirst",
            "pollLast",
            "pop",
            "push",
            "put",
            "putAll",
            "putIfAbsent",
            "remove",
            "removeAll",
            "removeFirst",
            "removeIf",
            "removeLast",
            "replaceAll",
            "retainAll",
            "set",
            "sort");

    private final Symbols symbols;
    private final Language language;
    private final Tree outermostClass;
    private final Map<Element, Boolean> changed = new HashMap<>();
    private boolean isScanned;
    private final Set<Element> written = new HashSet<>();

    /**
     * Makes a finder for one class and those inside it.
     *
     * @param symbols what the trees stand for
     * @param language the compiler's view of the program
     * @param outermostClass the class
     */
    public SharedFields(Symbols symbols, Language language, Tree outermostClass) {
        this.symbols = symbols;
        this.language = language;
        this.outermostClass = outermostClass;
    }

    /**
     * Tells whether a path leads to a field of {@code this} or of a class, whose value or contents others may change.
     *
     * @param path the path
     * @return whether it does
     */
    public boolean isShared(AccessPath path) {
        return path.parts().size() == 1
                && path.last() instanceof VariableElement field
                && field.getKind() == ElementKind.FIELD
                && changed.computeIfAbsent(field, this::isChanged);
    }

    private boolean isChanged(Element field) {
        boolean isFinal = field.getModifiers().contains(Modifier.FINAL);
        if (isFinal && !isModifiable((VariableElement) field)) {
            return false;
        }
        return !field.getModifiers().contains(Modifier.PRIVATE) && !isFinal
                || written().contains(field);
    }

    /**
     * Tells whether a variable is a collection or map that may be modified, and doesn't let others do so while one goes
     * through it.
     *
     * @param variable the variable
     * @return whether it is
     */
    public boolean isModifiable(VariableElement variable) {
        if (!isCollection(variable)) {
            return false;
        }
        Tree tree = symbols.tree(variable);
        ExpressionTree value = tree instanceof VariableTree declared ? declared.getInitializer() : null;
        boolean isConcurrent = variable.asType().toString().startsWith("java.util.concurrent.")
                || value instanceof NewClassTree creation
                        && String.valueOf(symbols.type(creation)).startsWith("java.util.concurrent.");
        return !isConcurrent && !(value instanceof MethodInvocationTree);
    }

    private boolean isCollection(VariableElement variable) {
        return variable.asType().getKind() == TypeKind.DECLARED
                && (isSubtype(variable, "java.util.Collection") || isSubtype(variable, "java.util.Map"));
    }

    private boolean isSubtype(VariableElement variable, String name) {
        TypeElement type = language.elements().getTypeElement(name);
        return language.types()
                .isSubtype(
                        language.types().erasure(variable.asType()),
                        language.types().erasure(type.asType()));
    }

    /** Returns the fields that code other than constructors assigns, or whose contents it modifies. */
    private Set<Element> written() {
        if (!isScanned) {
            isScanned = true;
            new Writes().scan(outermostClass, null);
        }
        return written;
    }

    private final class Writes extends TreeScanner<@Nullable Void, @Nullable Void> {
        @Override
        public @Nullable Void visitMethod(MethodTree tree, @Nullable Void parameter) {
            return tree.getReturnType() == null ? null : super.visitMethod(tree, parameter);
        }

        @Override
        public @Nullable Void visitAssignment(AssignmentTree tree, @Nullable Void parameter) {
            note(tree.getVariable());
            return super.visitAssignment(tree, parameter);
        }

        @Override
        public @Nullable Void visitCompoundAssignment(CompoundAssignmentTree tree, @Nullable Void parameter) {
            note(tree.getVariable());
            return super.visitCompoundAssignment(tree, parameter);
        }

        @Override
        public @Nullable Void visitUnary(UnaryTree tree, @Nullable Void parameter) {
            switch (tree.getKind()) {
                case PREFIX_INCREMENT, PREFIX_DECREMENT, POSTFIX_INCREMENT, POSTFIX_DECREMENT ->
                    note(tree.getExpression());
                default -> {}
            }
            return super.visitUnary(tree, parameter);
        }

        @Override
        public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, @Nullable Void parameter) {
            if (tree.getMethodSelect() instanceof MemberSelectTree select
                    && MODIFIERS.contains(select.getIdentifier().toString())) {
                note(select.getExpression());
            }
            return super.visitMethodInvocation(tree, parameter);
        }

        private void note(ExpressionTree target) {
            Element element = symbols.element(AccessPaths.bare(target));
            if (element != null) {
                written.add(element);
            }
        }
    }
}
