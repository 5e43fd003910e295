package dev.continuo.processor.compiletime;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.TypeElement;

/** Writes one empty class: what it costs is the compiler's own work for any processor that generates something. */
public final class GeneratingProcessor extends EmptyProcessor {
    private boolean isDone;

    /** Makes a processor, as the compiler does. */
    public GeneratingProcessor() {}

    @Override
    public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        if (!isDone) {
            isDone = true;
            try (Writer writer =
                    processingEnv.getFiler().createSourceFile("generated.Empty").openWriter()) {
                writer.write("package generated;\nclass Empty {}\n");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return false;
    }
}
