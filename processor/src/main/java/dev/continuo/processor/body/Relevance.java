package dev.continuo.processor.body;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import dev.continuo.processor.model.Names;
import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/**
 * Tells whether a class has to do with Continuo at all. Most classes of most programs haven't, and their compilation
 * shouldn't cost more than finding that out.
 *
 * <p>A class has to do with it if it names something of Continuo's; if it uses a method or field that is declared with a
 * type or an annotation of Continuo's; or if it has a lambda for an interface with such a method.
 */
final class Relevance {
    private final Trees trees;
    private final Map<Element, Boolean> known = new HashMap<>();
    private final Map<TypeElement, Boolean> knownInterfaces = new HashMap<>();

    Relevance(Trees trees) {
        this.trees = trees;
    }

    /** Tells whether a class, or one inside it, has to do with Continuo. */
    boolean isRelevant(TreePath type) {
        Search search = new Search(type);
        search.scan(type.getLeaf(), null);
        return search.found;
    }

    /** Looks at each name and each lambda, until one has to do with Continuo. */
    private final class Search extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final TreePath type;
        private boolean found;

        Search(TreePath type) {
            this.type = type;
        }

        @Override
        public @Nullable Void scan(@Nullable Tree tree, @Nullable Void nothing) {
            return found ? null : super.scan(tree, nothing);
        }

        @Override
        public @Nullable Void visitIdentifier(IdentifierTree tree, @Nullable Void nothing) {
            look(tree);
            return null;
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree tree, @Nullable Void nothing) {
            look(tree);
            return super.visitMemberSelect(tree, nothing);
        }

        @Override
        public @Nullable Void visitNewClass(NewClassTree tree, @Nullable Void nothing) {
            look(tree);
            return super.visitNewClass(tree, nothing);
        }

        @Override
        public @Nullable Void visitMemberReference(MemberReferenceTree tree, @Nullable Void nothing) {
            look(tree);
            lookAtInterfaces(tree);
            return super.visitMemberReference(tree, nothing);
        }

        @Override
        public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, @Nullable Void nothing) {
            lookAtInterfaces(tree);
            return super.visitLambdaExpression(tree, nothing);
        }

        private void look(Tree tree) {
            Element element = trees.getElement(new TreePath(type, tree));
            found |= element != null && isContinuos(element);
        }

        private void lookAtInterfaces(Tree function) {
            TypeMirror target = trees.getTypeMirror(new TreePath(type, function));
            found |= target != null && isFunctionOfContinuo(target);
        }
    }

    private boolean isContinuos(Element element) {
        return switch (element.getKind()) {
            case METHOD, CONSTRUCTOR, FIELD, ENUM_CONSTANT, CLASS, INTERFACE, RECORD, ENUM, ANNOTATION_TYPE -> {
                Boolean answer = known.get(element);
                if (answer == null) {
                    answer = isNamedSo(element) || isDeclaredWith(element);
                    known.put(element, answer);
                }
                yield answer;
            }
            default -> false;
        };
    }

    private static boolean isNamedSo(Element element) {
        Element type = element instanceof TypeElement ? element : element.getEnclosingElement();
        return type instanceof TypeElement named
                && named.getQualifiedName().toString().startsWith(Names.PREFIX);
    }

    private static boolean isDeclaredWith(Element element) {
        for (AnnotationMirror annotation : element.getAnnotationMirrors()) {
            if (isNamedSo(annotation.getAnnotationType().asElement())) {
                return true;
            }
        }
        return element instanceof ExecutableElement method && isOfContinuo(method.getReturnType())
                || element instanceof VariableElement field && isOfContinuo(field.asType());
    }

    /** Tells whether a type is one of Continuo's. It mustn't ask for the type's kind, since javac loads the class then. */
    private static boolean isOfContinuo(TypeMirror type) {
        TypeMirror element = type;
        while (element instanceof ArrayType array) {
            element = array.getComponentType();
        }
        return element instanceof DeclaredType declared && isNamedSo(declared.asElement());
    }

    /** Tells whether a type is an interface with a method of Continuo's, its own or an inherited one. */
    private boolean isFunctionOfContinuo(TypeMirror type) {
        if (!(type instanceof DeclaredType declared)) {
            // The type of a cast may be an intersection; that is rare enough to look closer.
            return true;
        }
        TypeElement named = (TypeElement) declared.asElement();
        Boolean answer = knownInterfaces.get(named);
        if (answer == null) {
            answer = isContinuos(named)
                    || named.getEnclosedElements().stream().anyMatch(this::isContinuos)
                    || named.getInterfaces().stream().anyMatch(this::isFunctionOfContinuo);
            knownInterfaces.put(named, answer);
        }
        return answer;
    }
}
