package dev.continuo.processor;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.body.BodyChecks;
import dev.continuo.processor.body.JavacBodyChecks;
import dev.continuo.processor.diagnostic.Positions;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.diagnostic.Reporter;
import dev.continuo.processor.diagnostic.Severities;
import dev.continuo.processor.diagnostic.Violation;
import dev.continuo.processor.model.Language;
import dev.continuo.processor.model.Settings;
import dev.continuo.processor.path.GuardedMethod;
import dev.continuo.processor.path.SourceFiles;
import dev.continuo.processor.validation.TypeValidator;
import dev.continuo.processor.writing.GuardsWriter;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** One compilation: its rounds, and the analysis of bodies that javac does after them. */
final class Session implements BodyChecks.Listener {
    private final Language language;
    private final Filer filer;
    private final Positions positions;
    private final Reporter reporter;
    private final Faults faults;
    private final PendingTypes pending;
    private final GuardsWriter writer;
    private final TypeValidator validator;
    private final WeaverCheck weaverCheck;

    Session(ProcessingEnvironment environment) {
        this.language = new Language(environment.getElementUtils(), environment.getTypeUtils());
        this.filer = environment.getFiler();
        this.positions = new Positions(environment.getMessager());
        Report options = new Report();
        Severities severities = Severities.of(environment.getOptions(), options, positions);
        Settings settings = settings(environment, options);
        this.reporter = new Reporter(severities);
        this.weaverCheck = new WeaverCheck(settings, severities.isChosen(Rule.NO_WEAVER), positions);
        this.pending = new PendingTypes(language);
        Optional<BodyChecks> bodies = installBodyChecks(environment, settings);
        this.faults = new Faults(language, positions, reporter, bodies.isPresent());
        SourceFiles sourceFiles = bodies.map(BodyChecks::sourceFiles).orElse(SourceFiles.NONE);
        this.writer = new GuardsWriter(language, sourceFiles, ContinuoProcessor.class);
        this.validator = new TypeValidator(language, positions, sourceFiles, pending::isCompiled);
        reporter.show(options);
    }

    private Settings settings(ProcessingEnvironment environment, Report report) {
        return Settings.of(
                environment.getOptions(),
                (option, values) -> report.add(Violation.of(
                        Rule.UNKNOWN_OPTION,
                        positions.none(),
                        "Option '-A" + option + "' has the value '"
                                + environment.getOptions().get(option) + "'",
                        values,
                        "Write it like that")));
    }

    private Optional<BodyChecks> installBodyChecks(ProcessingEnvironment environment, Settings settings) {
        try {
            Optional<BodyChecks> checks = JavacBodyChecks.install(environment, language, settings, this);
            if (checks.isPresent()) {
                return checks;
            }
        } catch (LinkageError e) {
            // The compiler runs without the module jdk.compiler; the note says what follows from it.
        }
        reporter.showNote(Violation.of(
                Rule.BODIES_UNCHECKED,
                positions.none(),
                "Method bodies are not checked, for awaits outside @Async, tasks that are dropped, calls that block or"
                        + " whatever else the rules on bodies find",
                "the compiler isn't javac",
                "Compile with javac as well; of these rules the weaver repeats those on awaits"));
        return Optional.empty();
    }

    /** Processes a round; the annotations are those that are somewhere in its sources. */
    void process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        List<String> names = pending.take(annotations, round);
        for (String name : names) {
            TypeElement type = language.elements().getTypeElement(name);
            if (type == null) {
                continue;
            }
            try {
                process(type, round.processingOver());
            } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError fault) {
                faults.add(type, fault);
            }
        }
        if (round.processingOver()) {
            writer.finish(faults::add);
            faults.endRounds();
        }
    }

    private void process(TypeElement type, boolean lastRound) {
        TypeValidator.Findings findings = validator.validate(type);
        if (findings.report().isProvisional() && !lastRound) {
            pending.postpone(type);
            return;
        }
        weaverCheck.check(type).ifPresent(reporter::show);
        boolean errors = reporter.show(findings.report());
        List<GuardedMethod> methods = findings.methods().stream()
                .filter(method ->
                        !method.guards().isEmpty() || !method.barriers().isEmpty())
                .toList();
        if (!errors && !lastRound && !methods.isEmpty()) {
            write(type, methods);
        }
    }

    private void write(TypeElement type, List<GuardedMethod> methods) {
        try {
            writer.write(type, methods, filer);
        } catch (FilerException e) {
            reporter.show(Violation.of(
                    Rule.GUARDS_NAME_CLASH,
                    positions.of(type),
                    "The guards of '" + type.getSimpleName() + "' need the class '" + writer.nameFor(type) + "'",
                    "another class has that name",
                    "Rename one of the two types"));
        } catch (IOException e) {
            faults.add(type, e);
        }
    }

    @Override
    public void localType(TypeElement type) {
        reporter.show(validator.validate(type).report());
    }

    @Override
    public void checked(Report report) {
        reporter.show(report);
    }

    @Override
    public void failed(TypeElement type, Throwable fault) {
        faults.add(type, fault);
    }

    @Override
    public void analyzed(TypeElement type) {
        faults.show(type);
    }

    @Override
    public void finished() {
        faults.showAll();
    }
}
