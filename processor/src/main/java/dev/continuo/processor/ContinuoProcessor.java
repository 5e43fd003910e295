package dev.continuo.processor;

import com.google.auto.service.AutoService;
import dev.continuo.processor.diagnostic.Severities;
import dev.continuo.processor.model.Names;
import dev.continuo.processor.model.Settings;
import java.util.HashSet;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Checks asynchronous code at compile time, and generates for each type with guards the class {@code <Type>_Guards}
 * that finds them.
 *
 * <p>The option {@code -Acontinuo.<Rule>=off|warn|error} sets the severity of a rule; {@link Settings} has the others.
 */
@AutoService(Processor.class)
public final class ContinuoProcessor extends AbstractProcessor {
    private @Nullable Session session;

    /** Makes a processor, as the compiler does. */
    public ContinuoProcessor() {}

    @Override
    public Set<String> getSupportedAnnotationTypes() {
        // All, since the rules on bodies also find an await in a program without annotations.
        return Set.of("*");
    }

    @Override
    public Set<String> getSupportedOptions() {
        Set<String> names = new HashSet<>(Severities.optionNames());
        names.addAll(Settings.optionNames());
        return names;
    }

    @Override
    public SourceVersion getSupportedSourceVersion() {
        return SourceVersion.latestSupported();
    }

    @Override
    public synchronized void init(ProcessingEnvironment environment) {
        super.init(environment);
        session = new Session(environment);
    }

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (session != null) {
            session.process(annotations, round);
        }
        return false;
    }

    /** Returns the qualified names of the annotations whose elements a round is searched for. */
    static Set<String> annotations() {
        return Set.of(Names.ASYNC, Names.GUARDED, Names.BARRIER);
    }
}
