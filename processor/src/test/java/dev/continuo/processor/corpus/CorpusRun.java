package dev.continuo.processor.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.ContinuoProcessor;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;

/** Compiles the programs of the corpus, those with the same options at once. */
final class CorpusRun {
    private static final Pattern ID = Pattern.compile("^\\[Continuo/(\\w+)] ");

    private final String classPath;
    private final Path output;
    private final Map<CorpusProgram, List<Report>> reports = new LinkedHashMap<>();

    /**
     * Makes a run.
     *
     * @param classPath the class path of the programs
     * @param output takes what the compiler and the processor write
     */
    CorpusRun(String classPath, Path output) {
        this.classPath = classPath;
        this.output = output;
    }

    /** What a rule says about a line. */
    record Report(String rule, long line, Diagnostic.Kind kind) {}

    /** Compiles the programs, and returns what the rules say about each. */
    Map<CorpusProgram, List<Report>> compile(List<CorpusProgram> programs) {
        programs.forEach(program -> reports.put(program, new ArrayList<>()));
        programs.stream()
                .collect(Collectors.groupingBy(CorpusProgram::options, LinkedHashMap::new, Collectors.toList()))
                .forEach(this::compileTogether);
        return reports;
    }

    private void compileTogether(List<String> programOptions, List<CorpusProgram> programs) {
        Map<JavaFileObject, CorpusProgram> sources = new LinkedHashMap<>();
        programs.forEach(program -> sources.put(program.source(), program));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        JavaCompiler.CompilationTask task =
                compiler.getTask(null, null, diagnostics, options(programOptions), null, sources.keySet());
        task.setProcessors(List.of(new ContinuoProcessor()));
        task.call();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            add(diagnostic, sources);
        }
    }

    private List<String> options(List<String> programOptions) {
        List<String> options = new ArrayList<>(List.of("-classpath", classPath, "-d", output.toString()));
        // Errors in declarations would otherwise keep the bodies of all programs from being looked at.
        options.addAll(List.of("-XDshould-stop.ifError=FLOW", "-Xmaxerrs", "10000", "-Xmaxwarns", "10000"));
        options.addAll(programOptions);
        return options;
    }

    private void add(Diagnostic<? extends JavaFileObject> diagnostic, Map<JavaFileObject, CorpusProgram> sources) {
        Matcher id = ID.matcher(diagnostic.getMessage(Locale.ROOT));
        if (id.find()) {
            assertThat(diagnostic.getSource()).as(diagnostic.toString()).isNotNull();
            reports.get(sources.get(diagnostic.getSource()))
                    .add(new Report(id.group(1), diagnostic.getLineNumber(), diagnostic.getKind()));
        } else {
            assertThat(diagnostic.getKind()).as(diagnostic.toString()).isNotEqualTo(Diagnostic.Kind.ERROR);
        }
    }

    /** Returns the rule of an id. */
    static Rule rule(String id) {
        for (Rule rule : Rule.values()) {
            if (rule.id().equals(id)) {
                return rule;
            }
        }
        throw new AssertionError("no rule " + id);
    }
}
