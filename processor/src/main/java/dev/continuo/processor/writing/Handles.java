package dev.continuo.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeSpec;
import dev.continuo.processor.model.Language;
import dev.continuo.processor.path.Access;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The constants of a generated class that reach members which plain Java doesn't. */
final class Handles {
    private final Language language;
    private final Suppressions suppressions;
    private final TypeElement owner;
    private final FreeNames names = new FreeNames();
    private final Map<Key, String> constants = new LinkedHashMap<>();

    private record Key(Element member, TypeElement lookupClass) {}

    /** Makes the constants of the class that is generated for an owner. */
    Handles(Language language, Suppressions suppressions, TypeElement owner) {
        this.language = language;
        this.suppressions = suppressions;
        this.owner = owner;
    }

    /** Keeps a name, of a parameter say, from being that of a constant. */
    void reserve(String name) {
        names.reserve(name);
    }

    /** Returns the constant for a member. */
    String constant(Element member, Access access) {
        TypeElement lookupClass = Objects.requireNonNull(access.lookupClass());
        return constants.computeIfAbsent(
                new Key(member, lookupClass),
                key -> names.take(constantName(member.getSimpleName().toString())));
    }

    /** Adds the constants and the block that initialises them. */
    void addTo(TypeSpec.Builder type) {
        if (constants.isEmpty()) {
            return;
        }
        constants.forEach((key, name) -> type.addField(FieldSpec.builder(
                        key.member() instanceof ExecutableElement ? MethodHandle.class : VarHandle.class,
                        name,
                        Modifier.PRIVATE,
                        Modifier.STATIC,
                        Modifier.FINAL)
                .build()));
        type.addStaticBlock(initializer());
    }

    private CodeBlock initializer() {
        FreeNames locals = new FreeNames();
        locals.reserve("e");
        constants.values().forEach(locals::reserve);
        CodeBlock.Builder lookUps = CodeBlock.builder();
        Map<TypeElement, String> lookups = new LinkedHashMap<>();
        for (Key key : constants.keySet()) {
            lookups.computeIfAbsent(
                    key.lookupClass(),
                    each -> locals.take(lookups.isEmpty() ? "lookup" : "lookup" + (lookups.size() + 1)));
        }
        ClassLiterals classes = new ClassLiterals(language, language.packageOf(owner), suppressions, locals);
        lookups.forEach((lookupClass, name) -> lookUps.addStatement(
                "$T $N = $T.privateLookupIn($L, $T.lookup())",
                MethodHandles.Lookup.class,
                name,
                MethodHandles.class,
                classes.of(lookupClass.asType()),
                MethodHandles.class));
        constants.forEach((key, name) ->
                lookUps.addStatement("$N = $L", name, find(key, lookups.get(key.lookupClass()), classes)));
        return CodeBlock.builder()
                .beginControlFlow("try")
                .add(classes.declarations())
                .add(lookUps.build())
                .nextControlFlow("catch ($T e)", ReflectiveOperationException.class)
                .addStatement("throw new $T(e)", ExceptionInInitializerError.class)
                .endControlFlow()
                .build();
    }

    private CodeBlock find(Key key, String lookup, ClassLiterals classes) {
        boolean isStatic = key.member().getModifiers().contains(Modifier.STATIC);
        CodeBlock container = classes.of(container(key).asType());
        if (key.member() instanceof ExecutableElement method) {
            return CodeBlock.of(
                    "$N.$L($L, $S, $L)",
                    lookup,
                    isStatic ? "findStatic" : "findVirtual",
                    container,
                    method.getSimpleName(),
                    methodType(method, classes));
        }
        return CodeBlock.of(
                "$N.$L($L, $S, $L)",
                lookup,
                isStatic ? "findStaticVarHandle" : "findVarHandle",
                container,
                key.member().getSimpleName(),
                classes.of(key.member().asType()));
    }

    /** Returns the class in which the look-up searches: the declaring one, unless only its subclass can be named. */
    private TypeElement container(Key key) {
        TypeElement declaring = (TypeElement) key.member().getEnclosingElement();
        return language.isNameable(declaring, language.packageOf(owner)) ? declaring : key.lookupClass();
    }

    private static CodeBlock methodType(ExecutableElement method, ClassLiterals classes) {
        CodeBlock.Builder type =
                CodeBlock.builder().add("$T.methodType($L", MethodType.class, classes.of(method.getReturnType()));
        for (VariableElement parameter : method.getParameters()) {
            type.add(", $L", classes.of(parameter.asType()));
        }
        return type.add(")").build();
    }

    /** Returns a name in the spelling of constants: {@code maxRate} becomes {@code MAX_RATE}. */
    private static String constantName(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
