package dev.continuo.processor.body;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.model.Annotations;
import dev.continuo.processor.model.Language;
import dev.continuo.processor.model.Names;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Walks the attributed tree of a class, and tells the rules of each place together with the code around it. */
final class BodyScanner extends TreePathScanner<@Nullable Void, BodyContext> {
    private final Trees trees;
    private final Functions functions;
    private final List<BodyRule> rules;
    private final Consumer<TypeElement> localTypes;
    private final Report report = new Report();

    /**
     * Makes a scanner.
     *
     * @param trees the compiler's trees
     * @param language the compiler's view of the program
     * @param rules the rules
     * @param localTypes is told of each local and anonymous class, which the rounds of processing don't show
     */
    BodyScanner(Trees trees, Language language, List<BodyRule> rules, Consumer<TypeElement> localTypes) {
        this.trees = trees;
        this.functions = new Functions(language);
        this.rules = rules;
        this.localTypes = localTypes;
    }

    /** Walks a class, and returns what the rules found. */
    Report check(TreePath classPath) {
        scan(classPath, BodyContext.of("The class", false));
        return report;
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, BodyContext context) {
        Element element = trees.getElement(getCurrentPath());
        if (element instanceof TypeElement type && isLocal(type)) {
            localTypes.accept(type);
        }
        String name = tree.getSimpleName().toString();
        String description = name.isEmpty() ? "An initializer" : "An initializer of '" + name + "'";
        return super.visitClass(tree, BodyContext.of(description, false));
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, BodyContext context) {
        return trees.getElement(getCurrentPath()) instanceof ExecutableElement method
                ? super.visitMethod(tree, methodContext(method))
                : null;
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, BodyContext context) {
        boolean isField = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
        return super.visitVariable(
                tree, isField ? BodyContext.of("The initializer of '" + tree.getName() + "'", false) : context);
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, BodyContext context) {
        return super.visitLambdaExpression(tree, functions.lambdaContext(trees.getTypeMirror(getCurrentPath())));
    }

    @Override
    public @Nullable Void visitSynchronized(SynchronizedTree tree, BodyContext context) {
        scan(tree.getExpression(), context);
        BlockTree block = tree.getBlock();
        return scan(block, context.inMonitor());
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, BodyContext context) {
        TreePath select = new TreePath(getCurrentPath(), tree.getMethodSelect());
        if (trees.getElement(select) instanceof ExecutableElement callee) {
            BodySite site = site(select, context);
            rules.forEach(rule -> rule.call(tree, callee, site));
        }
        return super.visitMethodInvocation(tree, context);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, BodyContext context) {
        if (trees.getElement(getCurrentPath()) instanceof ExecutableElement referent) {
            BodySite site = site(getCurrentPath(), context);
            rules.forEach(rule -> rule.reference(tree, referent, site));
        }
        return super.visitMemberReference(tree, context);
    }

    private BodySite site(TreePath path, BodyContext context) {
        return new BodySite(context, new TreePosition(trees, path), report);
    }

    private static BodyContext methodContext(ExecutableElement method) {
        boolean isAsync = Annotations.has(method, Names.ASYNC);
        Element type = method.getEnclosingElement();
        if (method.getKind() == ElementKind.CONSTRUCTOR) {
            return BodyContext.of("A constructor of '" + type.getSimpleName() + "'", false);
        }
        String owner = type.getSimpleName().toString();
        String name = owner.isEmpty() ? method.getSimpleName().toString() : owner + "." + method.getSimpleName();
        return BodyContext.of("'" + name + "'", isAsync);
    }

    private static boolean isLocal(TypeElement type) {
        for (Element each = type; each instanceof TypeElement enclosing; each = each.getEnclosingElement()) {
            if (enclosing.getNestingKind() == NestingKind.LOCAL
                    || enclosing.getNestingKind() == NestingKind.ANONYMOUS) {
                return true;
            }
        }
        return false;
    }
}
