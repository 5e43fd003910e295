package dev.continuo.processor;

import dev.continuo.processor.model.Language;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * The types that await their processing. They are kept by name, because the elements of one round aren't those of the
 * next.
 */
final class PendingTypes {
    private final Language language;
    private final Set<String> names = new LinkedHashSet<>();
    private final Set<String> compiled = new HashSet<>();

    PendingTypes(Language language) {
        this.language = language;
    }

    /**
     * Returns the types to process in a round: those postponed, and those with annotated methods that are new.
     *
     * @param annotations the annotations that are somewhere in the sources of the round
     * @param round the round
     */
    List<String> take(Set<? extends TypeElement> annotations, RoundEnvironment round) {
        for (Element root : round.getRootElements()) {
            compiled.add(root.toString());
        }
        TypeElement[] ours = annotations.stream()
                .filter(each -> ContinuoProcessor.annotations()
                        .contains(each.getQualifiedName().toString()))
                .toArray(TypeElement[]::new);
        if (ours.length > 0) {
            round.getElementsAnnotatedWithAny(ours)
                    .forEach(element -> add(element instanceof TypeElement ? element : element.getEnclosingElement()));
        }
        List<String> taken = List.copyOf(names);
        names.clear();
        return taken;
    }

    /** Keeps a type for the next round. */
    void postpone(TypeElement type) {
        add(type);
    }

    /** Tells whether a declaration is in source. */
    boolean isCompiled(Element element) {
        return compiled.contains(language.outermost(element).getQualifiedName().toString());
    }

    private void add(Element element) {
        if (element instanceof TypeElement type) {
            names.add(type.getQualifiedName().toString());
        }
    }
}
