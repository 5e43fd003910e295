package dev.continuo.processor.writing;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import dev.continuo.processor.model.Language;
import dev.continuo.processor.path.GuardedMethod;
import dev.continuo.processor.path.SourceFiles;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;

/**
 * Writes the classes that find the guards of types' methods.
 *
 * <p>A file is created in the round that shows its type, and filled in the last. The compiler takes it into the
 * compilation all the same; but a file that is filled earlier makes javac go through a further round, in which it reads
 * every class and enters every source of the program again, and that costs more than all that this processor does. No
 * other processor has anything to do in these classes.
 */
public final class GuardsWriter {
    private static final String GENERATED = "javax.annotation.processing.Generated";

    private final Language language;
    private final SourceFiles sourceFiles;
    private final String generator;
    private final Map<String, Boolean> javaLang = new HashMap<>();
    private final Map<String, Unfilled> unfilled = new LinkedHashMap<>();

    /** A file, and what is to be in it. */
    private record Unfilled(JavaFileObject file, String text) {}

    /**
     * Makes a writer.
     *
     * @param language the compiler's view of the program
     * @param sourceFiles what only the files show
     * @param generator the class that the generated source names as its origin
     */
    public GuardsWriter(Language language, SourceFiles sourceFiles, Class<?> generator) {
        this.language = language;
        this.sourceFiles = sourceFiles;
        this.generator = generator.getName();
    }

    /**
     * Writes the class for a type, so that {@link #finish} has only to fill its file.
     *
     * @param owner the type whose guards it finds
     * @param methods the type's methods that have guards
     * @param filer takes the source
     * @throws IOException if the source can't be written, or another class has its name
     */
    public void write(TypeElement owner, List<GuardedMethod> methods, Filer filer) throws IOException {
        GuardsUnit unit = GuardsUnit.of(language, sourceFiles, owner);
        ClassName name = GuardsNames.guardsClass(owner, language);
        TypeSpec type = type(name, unit, methods);
        String text = JavaFile.builder(name.packageName(), type)
                .skipJavaLangImports(!hidesJavaLang(unit))
                .indent("    ")
                .build()
                .toString();
        unfilled.put(
                owner.getQualifiedName().toString(),
                new Unfilled(filer.createSourceFile(name.canonicalName(), owner), text));
    }

    /**
     * Fills the files, in the last round.
     *
     * @param faults takes the qualified name of each type whose file can't be written, and why
     */
    public void finish(BiConsumer<String, IOException> faults) {
        unfilled.forEach((owner, source) -> {
            try (Writer writer = source.file().openWriter()) {
                writer.write(source.text());
            } catch (IOException e) {
                faults.accept(owner, e);
            }
        });
        unfilled.clear();
    }

    /**
     * Returns the name of the class that is written for a type.
     *
     * @param owner the type
     * @return the qualified name
     */
    public String nameFor(TypeElement owner) {
        return GuardsNames.guardsClass(owner, language).canonicalName();
    }

    private TypeSpec type(ClassName name, GuardsUnit unit, List<GuardedMethod> methods) {
        methods.forEach(method -> reserveNames(method, unit));
        List<MethodSpec> specs = new ArrayList<>();
        methods.forEach(method -> specs.addAll(new GuardMethods(unit, method).write()));
        noteOverloads(methods, unit.suppressions());
        TypeSpec.Builder type = TypeSpec.classBuilder(name)
                .addOriginatingElement(unit.owner())
                .addJavadoc(javadoc(unit))
                .addModifiers(Modifier.FINAL);
        addAnnotations(type, unit);
        unit.handles().addTo(type);
        addSuppressions(type, unit.suppressions());
        return type.addMethod(MethodSpec.constructorBuilder()
                        .addModifiers(Modifier.PRIVATE)
                        .build())
                .addMethods(specs)
                .addMethods(unit.invokers().methods())
                .build();
    }

    private static CodeBlock javadoc(GuardsUnit unit) {
        boolean nameable = unit.language().isNameable(unit.owner(), unit.itsPackage());
        return nameable
                ? CodeBlock.of("Finds the guards of the methods of {@link $T}.", ClassName.get(unit.owner()))
                : CodeBlock.of(
                        "Finds the guards of the methods of {@code $L}.",
                        unit.owner().getQualifiedName());
    }

    private static void reserveNames(GuardedMethod method, GuardsUnit unit) {
        method.element()
                .getParameters()
                .forEach(parameter ->
                        unit.handles().reserve(parameter.getSimpleName().toString()));
        for (int i = 0; i < method.guards().size(); i++) {
            unit.invokers().reserve(GuardsNames.guard(method.element(), i));
        }
        unit.invokers().reserve(GuardsNames.barrier(method.element()));
    }

    private static void noteOverloads(List<GuardedMethod> methods, Suppressions suppressions) {
        Set<String> names = methods.stream()
                .map(method -> method.element().getSimpleName().toString())
                .collect(Collectors.toSet());
        boolean takeInterfaces = methods.stream()
                .flatMap(method -> method.element().getParameters().stream())
                .anyMatch(parameter -> parameter.asType() instanceof DeclaredType type
                        && type.asElement().getKind().isInterface());
        if (names.size() < methods.size() && takeInterfaces) {
            suppressions.useOverloads();
        }
    }

    private void addAnnotations(TypeSpec.Builder type, GuardsUnit unit) {
        TypeElement generated = find(language.elements().getModuleOf(unit.owner()), GENERATED);
        if (generated != null) {
            type.addAnnotation(AnnotationSpec.builder(ClassName.get(generated))
                    .addMember("value", "$S", generator)
                    .build());
        }
    }

    private static void addSuppressions(TypeSpec.Builder type, Suppressions suppressions) {
        List<CodeBlock> keys =
                suppressions.keys().stream().map(key -> CodeBlock.of("$S", key)).toList();
        if (!keys.isEmpty()) {
            CodeBlock list = keys.size() == 1 ? keys.get(0) : CodeBlock.of("{$L}", CodeBlock.join(keys, ", "));
            type.addAnnotation(AnnotationSpec.builder(SuppressWarnings.class)
                    .addMember("value", list)
                    .build());
        }
    }

    /** Tells whether the owner's package has a type of the same name as one of {@code java.lang}. */
    private boolean hidesJavaLang(GuardsUnit unit) {
        return unit.itsPackage().getEnclosedElements().stream()
                .anyMatch(type -> javaLang.computeIfAbsent(type.getSimpleName().toString(), this::isOfJavaLang));
    }

    private boolean isOfJavaLang(String simpleName) {
        return find(language.elements().getModuleElement("java.base"), "java.lang." + simpleName) != null;
    }

    /** Finds a type as a module sees it. Without a module, which Java 8 hasn't, javac would search each there is. */
    private @Nullable TypeElement find(@Nullable ModuleElement module, String name) {
        return module == null
                ? language.elements().getTypeElement(name)
                : language.elements().getTypeElement(module, name);
    }
}
