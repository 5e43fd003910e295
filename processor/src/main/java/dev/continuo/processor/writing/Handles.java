package dev.continuo.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
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
import javax.lang.model.type.TypeMirror;

/** The constants of a generated class that reach members which plain Java doesn't. */
final class Handles {
    private final Language language;
    private final Suppressions suppressions;
    private final TypeElement owner;
    private final FreeNames names = new FreeNames();
    private final Map<Key, String> constants = new LinkedHashMap<>();
    private final Map<TypeElement, String> lookups = new LinkedHashMap<>();

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
        CodeBlock.Builder block = CodeBlock.builder().beginControlFlow("try");
        for (Key key : constants.keySet()) {
            lookups.computeIfAbsent(key.lookupClass(), lookupClass -> addLookup(lookupClass, block));
        }
        constants.forEach((key, name) -> block.addStatement("$N = $L", name, find(key)));
        block.nextControlFlow("catch ($T e)", ReflectiveOperationException.class)
                .addStatement("throw new $T(e)", ExceptionInInitializerError.class)
                .endControlFlow();
        type.addStaticBlock(block.build());
    }

    private String addLookup(TypeElement lookupClass, CodeBlock.Builder block) {
        String name = lookups.isEmpty() ? "lookup" : "lookup" + (lookups.size() + 1);
        block.addStatement(
                "$T $N = $T.privateLookupIn($T.class, $T.lookup())",
                MethodHandles.Lookup.class,
                name,
                MethodHandles.class,
                className(lookupClass),
                MethodHandles.class);
        return name;
    }

    private CodeBlock find(Key key) {
        String lookup = lookups.get(key.lookupClass());
        boolean isStatic = key.member().getModifiers().contains(Modifier.STATIC);
        if (key.member() instanceof ExecutableElement method) {
            return CodeBlock.of(
                    "$N.$L($T.class, $S, $L)",
                    lookup,
                    isStatic ? "findStatic" : "findVirtual",
                    container(key),
                    method.getSimpleName(),
                    methodType(method));
        }
        VariableElement field = (VariableElement) key.member();
        if (!language.isErasureNameable(field.asType(), language.packageOf(owner))) {
            return CodeBlock.of(
                    "$N.unreflectVarHandle($T.class.getDeclaredField($S))",
                    lookup,
                    container(key),
                    field.getSimpleName());
        }
        return CodeBlock.of(
                "$N.$L($T.class, $S, $T.class)",
                lookup,
                isStatic ? "findStaticVarHandle" : "findVarHandle",
                container(key),
                field.getSimpleName(),
                erasure(field.asType()));
    }

    /** Returns the class in which the look-up searches: the declaring one, unless only its subclass can be named. */
    private ClassName container(Key key) {
        TypeElement declaring = (TypeElement) key.member().getEnclosingElement();
        boolean nameable = language.isNameable(declaring, language.packageOf(owner));
        return className(nameable ? declaring : key.lookupClass());
    }

    private CodeBlock methodType(ExecutableElement method) {
        CodeBlock.Builder type =
                CodeBlock.builder().add("$T.methodType($T.class", MethodType.class, erasure(method.getReturnType()));
        for (VariableElement parameter : method.getParameters()) {
            type.add(", $T.class", erasure(parameter.asType()));
        }
        return type.add(")").build();
    }

    private TypeName erasure(TypeMirror type) {
        TypeMirror erasure = language.types().erasure(type);
        if (language.types().asElement(erasure) instanceof TypeElement element) {
            suppressions.use(element);
        }
        return TypeName.get(erasure);
    }

    private ClassName className(TypeElement type) {
        suppressions.use(type);
        return ClassName.get(type);
    }

    /** Returns a name in the spelling of constants: {@code maxRate} becomes {@code MAX_RATE}. */
    private static String constantName(String name) {
        return name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "_").toUpperCase(Locale.ROOT);
    }
}
