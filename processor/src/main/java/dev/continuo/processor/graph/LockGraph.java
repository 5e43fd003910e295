package dev.continuo.processor.graph;

import com.sun.source.util.TreePath;
import com.sun.source.util.Trees;
import dev.continuo.processor.diagnostic.Positions;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.model.Language;
import dev.continuo.processor.path.SourceFiles;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** The lock graph of a compilation. */
public final class LockGraph {
    private final Trees trees;
    private final Language language;
    private final SourceFiles sourceFiles;
    private final Positions positions;
    private final Summaries summaries;
    private final List<BarrierUses> barriers = new ArrayList<>();

    /**
     * Makes a graph.
     *
     * @param trees the compiler's trees
     * @param language the compiler's view of the program
     * @param sourceFiles what only the source files show
     * @param environment the environment of the processor, which reads and writes summaries
     */
    public LockGraph(Trees trees, Language language, SourceFiles sourceFiles, ProcessingEnvironment environment) {
        this.trees = trees;
        this.language = language;
        this.sourceFiles = sourceFiles;
        this.positions = new Positions(environment.getMessager());
        this.summaries = new Summaries(language, environment.getFiler());
    }

    /**
     * Takes a class whose bodies are attributed, and writes its summary into the output.
     *
     * @param type the class
     * @param path the path to its tree
     * @throws IOException if the summary can't be written
     */
    public void add(TypeElement type, TreePath path) throws IOException {
        if (type.getNestingKind() == NestingKind.TOP_LEVEL) {
            TypeSummary summary = new TypeReader(trees, language, sourceFiles, positions).read(type, path);
            summaries.add(summary, type);
            if (!summary.methods().isEmpty()) {
                barriers.add(BarrierUses.of(trees, path, summary));
            }
        }
    }

    /**
     * Takes a class that does nothing to locks.
     *
     * @param type the class
     * @throws IOException if the summary that an earlier compilation wrote can't be replaced
     */
    public void addWithout(TypeElement type) throws IOException {
        if (type.getNestingKind() == NestingKind.TOP_LEVEL) {
            summaries.addWithout(type);
        }
    }

    /**
     * Checks the whole graph, once all classes of the compilation are taken.
     *
     * @return the violations
     */
    public Report check() {
        Report report = new Report();
        Ways ways = new Ways(summaries);
        SelfDeadlocks selfDeadlocks = new SelfDeadlocks(ways, report);
        AwaitCycles cycles = new AwaitCycles(summaries, report);
        for (TypeSummary type : summaries.compiled()) {
            for (MethodSummary method : type.methods()) {
                selfDeadlocks.check(method);
                cycles.check(method);
            }
        }
        new LockOrder(summaries, ways, report).check();
        barriers.forEach(uses -> new BarriersUnderLock(uses, report).check());
        return report;
    }
}
