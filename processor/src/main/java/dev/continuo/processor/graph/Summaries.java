package dev.continuo.processor.graph;

import dev.continuo.processor.model.Language;
import java.io.IOException;
import java.io.Writer;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.tools.FileObject;
import javax.tools.JavaFileManager;
import javax.tools.StandardLocation;

/** The summaries of the types that are compiled, and of those on the class path. */
final class Summaries {
    /** Beside the class, since javac finds nothing under META-INF in a jar. */
    private static final String SUFFIX = ".locks";

    private final Language language;
    private final Filer filer;
    private final Leftovers leftovers;
    private final Map<String, TypeSummary> compiled = new TreeMap<>();
    private final Set<String> silent = new HashSet<>();
    private final Map<String, Optional<TypeSummary>> read = new LinkedHashMap<>();

    Summaries(Language language, Filer filer) {
        this.language = language;
        this.filer = filer;
        this.leftovers = new Leftovers(filer, SUFFIX);
    }

    /** Takes the summary of a type that is compiled, and writes it, unless there is nothing to tell. */
    void add(TypeSummary summary, TypeElement type) throws IOException {
        if (summary.methods().isEmpty()) {
            addWithout(type);
        } else {
            compiled.put(summary.type(), summary);
            write(summary, type);
        }
    }

    /**
     * Takes a type that is compiled and has nothing to tell. Where an earlier compilation told something of it, an empty
     * summary takes the place of that one, since a later compilation, of other types alone, would believe it. A filer
     * can't delete files.
     */
    void addWithout(TypeElement type) throws IOException {
        String name = type.getQualifiedName().toString();
        silent.add(name);
        if (!leftovers.mayHave(packageOf(type), fileName(type))) {
            return;
        }
        TypeSummary nothing = new TypeSummary(name, "", List.of());
        Optional<String> old = text(StandardLocation.CLASS_OUTPUT, packageOf(type), type);
        if (old.filter(text -> text.startsWith(TypeSummary.MARK) && !text.equals(nothing.text()))
                .isPresent()) {
            write(nothing, type);
        }
    }

    private void write(TypeSummary summary, TypeElement type) throws IOException {
        FileObject file = filer.createResource(StandardLocation.CLASS_OUTPUT, packageOf(type), fileName(type), type);
        try (Writer writer = file.openWriter()) {
            writer.write(summary.text());
        }
    }

    /** Returns the summaries of the types that are compiled, in the order of their names. */
    Collection<TypeSummary> compiled() {
        return compiled.values();
    }

    /** Returns all summaries that were needed so far: those of the types that are compiled, and what they led to. */
    List<TypeSummary> known() {
        return Stream.concat(compiled.values().stream(), read.values().stream().flatMap(Optional::stream))
                .toList();
    }

    /** Finds the summary of a method. */
    Optional<MethodSummary> find(MethodRef method) {
        return typeOf(method.owner()).stream()
                .flatMap(summary -> summary.methods().stream())
                .filter(summary -> summary.method().equals(method))
                .findFirst();
    }

    /** Finds the summary of a type, and so makes it known. */
    Optional<TypeSummary> typeOf(String canonicalName) {
        TypeElement element = language.elements().getTypeElement(canonicalName);
        if (element == null) {
            return Optional.empty();
        }
        TypeElement outermost = language.outermost(element);
        String name = outermost.getQualifiedName().toString();
        if (silent.contains(name)) {
            return Optional.empty();
        }
        TypeSummary inSource = compiled.get(name);
        return inSource != null ? Optional.of(inSource) : read.computeIfAbsent(name, each -> read(outermost));
    }

    private Optional<TypeSummary> read(TypeElement type) {
        ModuleElement module = language.elements().getModuleOf(type);
        if (module != null && !module.isUnnamed()) {
            String folder = module.getQualifiedName() + "/" + packageOf(type);
            Optional<TypeSummary> summary = read(StandardLocation.MODULE_PATH, folder, type);
            if (summary.isPresent()) {
                return summary;
            }
        }
        Optional<TypeSummary> summary = read(StandardLocation.CLASS_PATH, packageOf(type), type);
        return summary.isPresent() ? summary : read(StandardLocation.CLASS_OUTPUT, packageOf(type), type);
    }

    private Optional<TypeSummary> read(JavaFileManager.Location location, String moduleAndPackage, TypeElement type) {
        try {
            return text(location, moduleAndPackage, type)
                    .map(text -> TypeSummary.parse(type.getQualifiedName().toString(), text));
        } catch (IllegalArgumentException e) {
            // It isn't legible, and somebody else's.
            return Optional.empty();
        }
    }

    private Optional<String> text(JavaFileManager.Location location, String moduleAndPackage, TypeElement type) {
        try {
            CharSequence text = filer.getResource(location, moduleAndPackage, fileName(type))
                    .getCharContent(true);
            return Optional.of(text.toString());
        } catch (IOException | IllegalArgumentException | UnsupportedOperationException e) {
            // Most types have no summary, and not every compiler looks into every place.
            return Optional.empty();
        }
    }

    private String packageOf(TypeElement type) {
        return language.packageOf(type).getQualifiedName().toString();
    }

    private static String fileName(TypeElement type) {
        return type.getSimpleName() + SUFFIX;
    }
}
