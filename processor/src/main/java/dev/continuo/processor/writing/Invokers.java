package dev.continuo.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.continuo.processor.model.Language;
import dev.continuo.processor.path.Expression;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** The private methods of a generated class that call, through handles, methods which plain Java doesn't reach. */
final class Invokers {
    private final Language language;
    private final PackageElement from;
    private final Suppressions suppressions;
    private final Handles handles;
    private final FreeNames names = new FreeNames();
    private final Map<ExecutableElement, MethodSpec> methods = new LinkedHashMap<>();

    Invokers(Language language, PackageElement from, Suppressions suppressions, Handles handles) {
        this.language = language;
        this.from = from;
        this.suppressions = suppressions;
        this.handles = handles;
    }

    /** Keeps the name of another generated method from being that of an invoker. */
    void reserve(String name) {
        names.reserve(name);
    }

    List<MethodSpec> methods() {
        return List.copyOf(methods.values());
    }

    /** Returns the name of the method that makes a call. */
    String invoker(Expression.MethodCall call) {
        return methods.computeIfAbsent(call.method(), method -> write(call)).name();
    }

    private MethodSpec write(Expression.MethodCall call) {
        ExecutableElement method = call.method();
        TypeScope scope = new TypeScope(language, from, method);
        TypeNames typeNames = new TypeNames(language, from, scope, suppressions);
        TypeName result = typeNames.of(method.getReturnType());
        suppressions.useCast(result);
        MethodSpec.Builder spec = MethodSpec.methodBuilder(
                        names.take(method.getSimpleName().toString()))
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .addTypeVariables(scope.declarations(typeNames))
                .returns(result)
                .varargs(method.isVarArgs());
        List<String> arguments = addParameters(spec, call, typeNames);
        for (TypeMirror thrown : method.getThrownTypes()) {
            spec.addException(typeNames.of(typeNames.nameableThrown(thrown)));
        }
        CodeBlock invocation = CodeBlock.of(
                "return ($T) $N.invoke($L)",
                result,
                handles.constant(method, call.access()),
                String.join(", ", arguments));
        return spec.addCode(guarded(invocation, rethrown(method, typeNames), typeNames))
                .build();
    }

    private List<String> addParameters(MethodSpec.Builder spec, Expression.MethodCall call, TypeNames typeNames) {
        FreeNames parameterNames = new FreeNames();
        List<String> arguments = new ArrayList<>();
        List<MethodParameter> parameters = new ArrayList<>();
        for (VariableElement parameter : call.method().getParameters()) {
            String name = parameterNames.take(parameter.getSimpleName().toString());
            parameters.add(new MethodParameter(typeNames.of(parameter.asType()), name));
        }
        if (call.receiver() != null) {
            parameters.add(0, new MethodParameter(receiver(call, typeNames), parameterNames.take("self")));
        }
        for (MethodParameter parameter : parameters) {
            spec.addParameter(parameter.type(), parameter.name());
            arguments.add(parameter.name());
        }
        return arguments;
    }

    private record MethodParameter(TypeName type, String name) {}

    private TypeName receiver(Expression.MethodCall call, TypeNames typeNames) {
        TypeElement declaring = (TypeElement) call.method().getEnclosingElement();
        TypeElement lookupClass = Objects.requireNonNull(call.access().lookupClass());
        TypeElement named = language.isNameable(declaring, from) ? declaring : lookupClass;
        return typeNames.of(named.asType());
    }

    /** Returns the exceptions that a call may throw, without those that are subclasses of others. */
    private List<TypeMirror> rethrown(ExecutableElement method, TypeNames typeNames) {
        List<TypeMirror> all = new ArrayList<>();
        all.add(language.elements().getTypeElement("java.lang.RuntimeException").asType());
        all.add(language.elements().getTypeElement("java.lang.Error").asType());
        method.getThrownTypes().forEach(thrown -> all.add(language.types().erasure(typeNames.nameableThrown(thrown))));
        List<TypeMirror> widest = new ArrayList<>();
        for (TypeMirror each : all) {
            boolean covered = all.stream()
                    .anyMatch(other -> !language.types().isSameType(each, other)
                            && language.types().isSubtype(each, other));
            boolean listed = widest.stream().anyMatch(other -> language.types().isSameType(each, other));
            if (!covered && !listed) {
                widest.add(each);
            }
        }
        return widest;
    }

    private static CodeBlock guarded(CodeBlock invocation, List<TypeMirror> rethrown, TypeNames typeNames) {
        boolean everything = rethrown.stream().anyMatch(type -> isThrowable(type));
        if (everything) {
            return CodeBlock.builder().addStatement(invocation).build();
        }
        CodeBlock types = rethrown.stream()
                .map(type -> CodeBlock.of("$T", typeNames.of(type)))
                .collect(Collectors.collectingAndThen(Collectors.toList(), blocks -> CodeBlock.join(blocks, " | ")));
        return CodeBlock.builder()
                .beginControlFlow("try")
                .addStatement(invocation)
                .nextControlFlow("catch ($L e)", types)
                .addStatement("throw e")
                .nextControlFlow("catch ($T e)", Throwable.class)
                .addStatement("throw new $T(e)", UndeclaredThrowableException.class)
                .endControlFlow()
                .build();
    }

    private static boolean isThrowable(TypeMirror type) {
        return type instanceof DeclaredType declared
                && declared.asElement() instanceof TypeElement element
                && element.getQualifiedName().contentEquals("java.lang.Throwable");
    }
}
