package dev.continuo.processor.body;

import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TaskEvent;
import com.sun.source.util.TaskListener;
import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.model.Language;
import dev.continuo.processor.model.Settings;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Runs all rules on all classes of a compilation, those too that have nothing to do with Continuo. */
public final class EveryClass implements TaskListener {
    private final Program program;
    private final RulesByPlace rules;
    private final Report report = new Report();
    private final List<Throwable> faults = new ArrayList<>();
    private long classes;
    private long bodies;

    /**
     * Listens to a compilation.
     *
     * @param task the compilation, which hasn't begun
     */
    public EveryClass(JavacTask task) {
        this.program = Program.of(Trees.instance(task), new Language(task.getElements(), task.getTypes()));
        this.rules = new RulesByPlace(Stream.concat(
                        Stream.of(new Counter()), BodyRules.of(Settings.of(Map.of(), (option, values) -> {})).stream())
                .toList());
        task.addTaskListener(this);
    }

    /** Counts the bodies that the rules are told of. */
    private final class Counter implements BodyRule {
        @Override
        public void body(Tree body, BodySite site) {
            bodies++;
        }
    }

    @Override
    public void finished(TaskEvent event) {
        if (event.getKind() == TaskEvent.Kind.ANALYZE && event.getTypeElement() != null) {
            TreePath path = program.trees().getPath(event.getTypeElement());
            if (path != null) {
                classes++;
                new BodyScanner(program, new RuleSet(rules, faults::add), type -> {}, report).check(path);
            }
        }
    }

    /** Returns how many top-level classes were looked at. */
    public long classes() {
        return classes;
    }

    /** Returns how many bodies were looked at: of methods, constructors, lambdas and initializers. */
    public long bodies() {
        return bodies;
    }

    /** Returns what the rules found. */
    public List<String> findings() {
        return report.violations().stream()
                .map(violation -> "[" + violation.rule().id() + "] " + violation.message())
                .toList();
    }

    /** Returns what the rules threw. */
    public List<Throwable> faults() {
        return faults;
    }
}
