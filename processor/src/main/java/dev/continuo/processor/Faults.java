package dev.continuo.processor;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Positions;
import dev.continuo.processor.diagnostic.Reporter;
import dev.continuo.processor.diagnostic.Violation;
import dev.continuo.processor.model.Language;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.lang.model.element.TypeElement;

/**
 * The faults of the processor itself.
 *
 * <p>An error that is shown during the rounds keeps javac from attributing the program, and so from showing the user's
 * own errors. A fault is therefore kept until javac has analyzed the type it is about; where it never gets so far, until
 * the end. Other compilers don't tell when they are done, and get it at the end of the rounds.
 */
final class Faults {
    private final Language language;
    private final Positions positions;
    private final Reporter reporter;
    private final boolean toldOfAnalysis;
    private final Map<String, Throwable> kept = new LinkedHashMap<>();

    Faults(Language language, Positions positions, Reporter reporter, boolean toldOfAnalysis) {
        this.language = language;
        this.positions = positions;
        this.reporter = reporter;
        this.toldOfAnalysis = toldOfAnalysis;
    }

    /** Keeps the first fault of each type. */
    void add(TypeElement type, Throwable fault) {
        add(type.getQualifiedName().toString(), fault);
    }

    /** Keeps the first fault of each type, given its qualified name. */
    void add(String type, Throwable fault) {
        kept.putIfAbsent(type, fault);
    }

    /** Shows the faults of a top-level type and of those inside it. */
    void show(TypeElement type) {
        String name = type.getQualifiedName().toString();
        for (String each : kept.keySet().toArray(String[]::new)) {
            if (each.equals(name) || each.startsWith(name + ".")) {
                showOne(each);
            }
        }
    }

    void endRounds() {
        if (!toldOfAnalysis) {
            showAll();
        }
    }

    void showAll() {
        for (String each : kept.keySet().toArray(String[]::new)) {
            showOne(each);
        }
    }

    private void showOne(String name) {
        Throwable fault = kept.remove(name);
        if (fault == null) {
            return;
        }
        TypeElement type = language.elements().getTypeElement(name);
        StringWriter stack = new StringWriter();
        fault.printStackTrace(new PrintWriter(stack));
        reporter.show(new Violation(
                Rule.PROCESSOR_FAULT,
                "The processor failed on '" + name + "': this is a defect of Continuo, not of the program."
                        + " Report it with these lines.\n" + stack,
                type == null ? positions.none() : positions.of(type)));
    }
}
