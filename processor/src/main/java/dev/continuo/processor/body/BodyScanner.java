package dev.continuo.processor.body;

import com.sun.source.tree.BlockTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.DoWhileLoopTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.ForLoopTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.LambdaExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.ReturnTree;
import com.sun.source.tree.StatementTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.TryTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.tree.WhileLoopTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.model.Language;
import java.util.function.Consumer;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** Walks the attributed tree of a class, and tells the rules of each place together with the code around it. */
final class BodyScanner extends TreePathScanner<@Nullable Void, BodyContext> {
    private final Program program;
    private final RuleSet rules;
    private final Consumer<TypeElement> localTypes;
    private final Report report;

    /**
     * Makes a scanner.
     *
     * @param program the program
     * @param rules the rules
     * @param localTypes is told of each local and anonymous class, which the rounds of processing don't show
     * @param report takes what the rules find
     */
    BodyScanner(Program program, RuleSet rules, Consumer<TypeElement> localTypes, Report report) {
        this.program = program;
        this.rules = rules;
        this.localTypes = localTypes;
        this.report = report;
    }

    /** Walks a class. */
    void check(TreePath classPath) {
        scan(classPath, BodyContext.ofInitializer("The class"));
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, BodyContext context) {
        if (program.element(getCurrentPath(), tree) instanceof TypeElement type && Language.isLocal(type)) {
            localTypes.accept(type);
        }
        return super.visitClass(tree, Contexts.ofInitializers(tree));
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, BodyContext context) {
        ExecutableElement method = program.method(getCurrentPath(), tree);
        if (method == null) {
            return null;
        }
        BodyContext inside = Contexts.ofMethod(method);
        tellBody(tree.getBody(), inside);
        return super.visitMethod(tree, inside);
    }

    @Override
    public @Nullable Void visitBlock(BlockTree tree, BodyContext context) {
        if (getCurrentPath().getParentPath().getLeaf() instanceof ClassTree) {
            BodySite site = site(context);
            rules.tell(Place.BODY, rule -> rule.body(tree, site));
        }
        return super.visitBlock(tree, context);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree tree, BodyContext context) {
        boolean isField = getCurrentPath().getParentPath().getLeaf() instanceof ClassTree;
        BodyContext inside = isField ? Contexts.ofField(tree) : context;
        VariableElement variable = program.variable(getCurrentPath(), tree);
        if (variable != null) {
            BodySite site = site(inside);
            rules.tell(Place.VARIABLE, rule -> rule.variable(tree, variable, site));
        }
        return super.visitVariable(tree, inside);
    }

    @Override
    public @Nullable Void visitLambdaExpression(LambdaExpressionTree tree, BodyContext context) {
        BodyContext inside = program.contexts().ofLambda(program.type(getCurrentPath(), tree));
        BodySite site = site(context);
        rules.tell(Place.LAMBDA, rule -> rule.lambda(tree, inside, site));
        tellBody(tree.getBody(), inside);
        if (tree.getBody() instanceof ExpressionTree value && !inside.isVoid()) {
            BodySite valueSite = site(inside).at(value);
            rules.tell(Place.RESULT, rule -> rule.result(value, valueSite));
        }
        return super.visitLambdaExpression(tree, inside);
    }

    @Override
    public @Nullable Void visitReturn(ReturnTree tree, BodyContext context) {
        ExpressionTree value = tree.getExpression();
        if (value != null) {
            BodySite site = site(context).at(value);
            rules.tell(Place.RESULT, rule -> rule.result(value, site));
        }
        return super.visitReturn(tree, context);
    }

    @Override
    public @Nullable Void visitSynchronized(SynchronizedTree tree, BodyContext context) {
        scan(tree.getExpression(), context);
        return scan(tree.getBlock(), context.inMonitor());
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree tree, BodyContext context) {
        TreePath select = program.path(getCurrentPath(), tree.getMethodSelect());
        ExecutableElement callee = program.method(select, tree.getMethodSelect());
        if (callee != null) {
            BodySite site =
                    new BodySite(program, getCurrentPath(), context, new TreePosition(program.trees(), select), report);
            rules.tell(Place.CALL, rule -> rule.call(tree, callee, site));
        }
        return super.visitMethodInvocation(tree, context);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree tree, BodyContext context) {
        ExecutableElement constructor = program.method(getCurrentPath(), tree);
        if (constructor != null) {
            BodySite site = site(context);
            rules.tell(Place.CREATION, rule -> rule.creation(tree, constructor, site));
        }
        return super.visitNewClass(tree, context);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree tree, BodyContext context) {
        ExecutableElement referent = program.method(getCurrentPath(), tree);
        if (referent != null) {
            BodySite site = site(context);
            rules.tell(Place.REFERENCE, rule -> rule.reference(tree, referent, site));
        }
        return super.visitMemberReference(tree, context);
    }

    @Override
    public @Nullable Void visitExpressionStatement(ExpressionStatementTree tree, BodyContext context) {
        BodySite site = site(context);
        rules.tell(Place.STATEMENT, rule -> rule.statement(tree, site));
        return super.visitExpressionStatement(tree, context);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree tree, BodyContext context) {
        tellUse(tree, context);
        return super.visitIdentifier(tree, context);
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree tree, BodyContext context) {
        tellUse(tree, context);
        return super.visitMemberSelect(tree, context);
    }

    @Override
    public @Nullable Void visitTry(TryTree tree, BodyContext context) {
        BodySite site = site(context);
        rules.tell(Place.TRY, rule -> rule.tryStatement(tree, site));
        return super.visitTry(tree, context);
    }

    @Override
    public @Nullable Void visitForLoop(ForLoopTree tree, BodyContext context) {
        tellLoop(tree, context);
        return super.visitForLoop(tree, context);
    }

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree tree, BodyContext context) {
        tellLoop(tree, context);
        return super.visitEnhancedForLoop(tree, context);
    }

    @Override
    public @Nullable Void visitWhileLoop(WhileLoopTree tree, BodyContext context) {
        tellLoop(tree, context);
        return super.visitWhileLoop(tree, context);
    }

    @Override
    public @Nullable Void visitDoWhileLoop(DoWhileLoopTree tree, BodyContext context) {
        tellLoop(tree, context);
        return super.visitDoWhileLoop(tree, context);
    }

    private void tellBody(@Nullable Tree body, BodyContext inside) {
        if (body != null) {
            BodySite site = site(inside).at(body);
            rules.tell(Place.BODY, rule -> rule.body(body, site));
        }
    }

    private void tellUse(ExpressionTree tree, BodyContext context) {
        VariableElement variable = program.variable(getCurrentPath(), tree);
        if (variable != null) {
            BodySite site = site(context);
            rules.tell(Place.USE, rule -> rule.use(tree, variable, site));
        }
    }

    private void tellLoop(StatementTree loop, BodyContext context) {
        BodySite site = site(context);
        rules.tell(Place.LOOP, rule -> rule.loop(loop, site));
    }

    private BodySite site(BodyContext context) {
        TreePath path = getCurrentPath();
        return new BodySite(program, path, context, new TreePosition(program.trees(), path), report);
    }
}
