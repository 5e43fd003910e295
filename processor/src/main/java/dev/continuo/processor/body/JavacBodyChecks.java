package dev.continuo.processor.body;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.graph.LockGraph;
import dev.continuo.processor.model.Language;
import dev.continuo.processor.model.Settings;
import dev.continuo.processor.path.SourceFiles;
import java.io.IOException;
import java.util.Optional;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/** Runs the rules on bodies in javac, each class once its types are attributed. */
public final class JavacBodyChecks implements BodyChecks, TaskListener {
    private final Program program;
    private final Relevance relevance;
    private final Settings settings;
    private final Listener listener;
    private final LockGraph locks;
    private @Nullable RulesByPlace rules;
    private @Nullable TypeElement lastType;

    private JavacBodyChecks(
            Trees trees, Language language, Settings settings, Listener listener, ProcessingEnvironment environment) {
        this.program = Program.of(trees, language);
        this.relevance = new Relevance(trees);
        this.settings = settings;
        this.listener = listener;
        this.locks = new LockGraph(trees, language, sourceFiles(), environment);
    }

    /**
     * Makes javac run the checks, if the compiler is javac.
     *
     * @param environment the environment of the processor
     * @param language the compiler's view of the program
     * @param settings the options
     * @param listener takes the results
     * @return the checks, none where the compiler isn't javac
     */
    public static Optional<BodyChecks> install(
            ProcessingEnvironment environment, Language language, Settings settings, Listener listener) {
        for (ProcessingEnvironment each : WrappedEnvironments.of(environment)) {
            try {
                JavacBodyChecks checks =
                        new JavacBodyChecks(Trees.instance(each), language, settings, listener, environment);
                JavacTask.instance(each).addTaskListener(checks);
                return Optional.of(checks);
            } catch (IllegalArgumentException e) {
                // This one isn't javac's own; a wrapped one may be.
                continue;
            }
        }
        return Optional.empty();
    }

    @Override
    public SourceFiles sourceFiles() {
        return new TreeSourceFiles(program.trees(), program.language());
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
            check(event.getTypeElement(), event.getCompilationUnit());
        } else if (event.getKind() == TaskEvent.Kind.COMPILATION) {
            checkLocks();
            listener.finished();
        }
    }

    private void check(TypeElement type, CompilationUnitTree unit) {
        Report report = new Report();
        try {
            TreePath path = path(type, unit);
            if (path != null && relevance.isRelevant(path)) {
                RuleSet ruleSet = new RuleSet(rules(), fault -> listener.failed(type, fault));
                new BodyScanner(program, ruleSet, listener::localType, report).check(path);
                locks.add(type, path);
                lastType = type;
            } else {
                locks.addWithout(type);
            }
        } catch (IOException | RuntimeException | LinkageError | StackOverflowError | AssertionError fault) {
            listener.failed(type, fault);
        }
        listener.checked(report);
        listener.analyzed(type);
    }

    private @Nullable TreePath path(TypeElement type, CompilationUnitTree unit) {
        TreePath path = new TreePath(unit);
        for (Tree each : unit.getTypeDecls()) {
            TreePath declaration = new TreePath(path, each);
            if (type.equals(program.trees().getElement(declaration))) {
                return declaration;
            }
        }
        return null;
    }

    /** Returns the rules, which a compilation that has nothing to do with Continuo never loads. */
    private RulesByPlace rules() {
        if (rules == null) {
            rules = new RulesByPlace(BodyRules.of(settings));
        }
        return rules;
    }

    /** Checks what only shows when all classes are known. */
    private void checkLocks() {
        if (lastType == null) {
            return;
        }
        try {
            listener.checked(locks.check());
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError fault) {
            listener.failed(lastType, fault);
        }
    }
}
