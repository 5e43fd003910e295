package dev.continuo.processor.graph;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.Trees;
import dev.continuo.processor.diagnostic.Positions;
import dev.continuo.processor.model.AsyncMethod;
import dev.continuo.processor.model.Awaitables;
import dev.continuo.processor.model.Language;
import dev.continuo.processor.model.PathUse;
import dev.continuo.processor.path.Expression;
import dev.continuo.processor.path.PathParser;
import dev.continuo.processor.path.PathProblem;
import dev.continuo.processor.path.PathResolver;
import dev.continuo.processor.path.PathSyntaxException;
import dev.continuo.processor.path.SourceFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Summarises the methods of a top-level type and of the member types inside it. */
final class TypeReader extends TreePathScanner<@Nullable Void, @Nullable Void> {
    private final Trees trees;
    private final Language language;
    private final SourceFiles sourceFiles;
    private final Positions positions;
    private final List<MethodSummary> methods = new ArrayList<>();
    private String source = "";

    TypeReader(Trees trees, Language language, SourceFiles sourceFiles, Positions positions) {
        this.trees = trees;
        this.language = language;
        this.sourceFiles = sourceFiles;
        this.positions = positions;
    }

    TypeSummary read(TypeElement type, TreePath path) {
        String file = path.getCompilationUnit().getSourceFile().getName();
        source = String.valueOf(Path.of(file).getFileName());
        scan(path, null);
        return new TypeSummary(type.getQualifiedName().toString(), source, List.copyOf(methods));
    }

    @Override
    public @Nullable Void visitClass(ClassTree tree, @Nullable Void nothing) {
        boolean isNamed = trees.getElement(getCurrentPath()) instanceof TypeElement type
                && (type.getNestingKind() == NestingKind.TOP_LEVEL || type.getNestingKind() == NestingKind.MEMBER);
        return isNamed ? super.visitClass(tree, nothing) : null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree tree, @Nullable Void nothing) {
        if (tree.getBody() != null
                && trees.getElement(getCurrentPath()) instanceof ExecutableElement method
                && Awaitables.yieldsTask(method)) {
            List<Operation> operations = operations(tree, method);
            if (!operations.isEmpty()) {
                methods.add(new MethodSummary(
                        MethodRef.of(method, language), dispatch(method), source, List.copyOf(operations)));
            }
        }
        return null;
    }

    private List<Operation> operations(MethodTree tree, ExecutableElement method) {
        Locals locals = new Locals(trees, getCurrentPath());
        PathReader paths = new PathReader(trees, language, locals, method);
        Recorder recorder = new Recorder(trees);
        AsyncMethod annotated = AsyncMethod.of(method, positions);
        if (annotated.isAsync()) {
            enterGuards(annotated, paths, recorder);
        }
        new BodyReader(trees, language, recorder, locals, paths)
                .scan(new TreePath(getCurrentPath(), tree.getBody()), null);
        return recorder.operations();
    }

    /** Does what the annotations say: the barrier first, and the guards for the whole of the body. */
    private void enterGuards(AsyncMethod method, PathReader paths, Recorder recorder) {
        for (PathUse barrier : method.barriers()) {
            resolve(method, barrier)
                    .ifPresent(
                            expression -> recorder.pass(paths.guard(expression), getCurrentPath(), barrier.position()));
        }
        for (PathUse guard : method.guards()) {
            resolve(method, guard)
                    .ifPresent(
                            expression -> recorder.enter(paths.guard(expression), getCurrentPath(), guard.position()));
        }
    }

    private Optional<Expression> resolve(AsyncMethod method, PathUse use) {
        try {
            return Optional.of(
                    new PathResolver(language, sourceFiles, method.element()).resolve(PathParser.parse(use.text())));
        } catch (PathSyntaxException | PathProblem e) {
            // The rules on paths have told so.
            return Optional.empty();
        }
    }

    private static MethodSummary.Dispatch dispatch(ExecutableElement method) {
        Element type = method.getEnclosingElement();
        boolean isFixed = method.getModifiers().contains(Modifier.PRIVATE)
                || method.getModifiers().contains(Modifier.STATIC)
                || method.getModifiers().contains(Modifier.FINAL)
                || type.getModifiers().contains(Modifier.FINAL)
                || type.getKind() == ElementKind.RECORD
                || type.getKind() == ElementKind.ENUM;
        if (isFixed) {
            return MethodSummary.Dispatch.FIXED;
        }
        boolean isOpen = type.getModifiers().contains(Modifier.ABSTRACT) || type.getKind() == ElementKind.INTERFACE;
        return isOpen ? MethodSummary.Dispatch.OPEN : MethodSummary.Dispatch.CONCRETE;
    }
}
