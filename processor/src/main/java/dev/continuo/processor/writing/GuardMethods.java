package dev.continuo.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.continuo.processor.model.Names;
import dev.continuo.processor.path.Expression;
import dev.continuo.processor.path.GuardedMethod;
import dev.continuo.processor.path.ResolvedPath;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeMirror;

/** Writes the methods that find the guards of one method. */
final class GuardMethods {
    private static final ClassName ASYNC_GUARD = ClassName.get(Names.SYNC_PACKAGE, Names.ASYNC_GUARD);
    private static final ClassName ASYNC_BARRIER = ClassName.get(Names.SYNC_PACKAGE, Names.ASYNC_BARRIER);

    private final GuardsUnit unit;
    private final GuardedMethod method;
    private final ExecutableElement element;
    private final TypeScope scope;
    private final TypeNames typeNames;
    private final String self;

    GuardMethods(GuardsUnit unit, GuardedMethod method) {
        this.unit = unit;
        this.method = method;
        this.element = method.element();
        this.scope = new TypeScope(unit.language(), unit.itsPackage(), element);
        this.typeNames = new TypeNames(unit.language(), unit.itsPackage(), scope, unit.suppressions());
        this.self = selfName(element);
    }

    List<MethodSpec> write() {
        List<MethodSpec> methods = new ArrayList<>();
        for (ResolvedPath barrier : method.barriers()) {
            methods.add(write(GuardsNames.barrier(element), ASYNC_BARRIER, "barrier", barrier));
        }
        for (int i = 0; i < method.guards().size(); i++) {
            methods.add(write(
                    GuardsNames.guard(element, i),
                    ASYNC_GUARD,
                    "guard",
                    method.guards().get(i)));
        }
        return methods;
    }

    private MethodSpec write(String name, ClassName wanted, String noun, ResolvedPath path) {
        MethodSpec.Builder spec = MethodSpec.methodBuilder(name)
                .addModifiers(Modifier.STATIC)
                .addTypeVariables(scope.declarations(typeNames))
                .returns(wanted);
        if (!element.getModifiers().contains(Modifier.STATIC)) {
            spec.addParameter(typeNames.of(unit.owner().asType()), self);
        }
        for (VariableElement parameter : element.getParameters()) {
            spec.addParameter(
                    typeNames.of(parameter.asType()), parameter.getSimpleName().toString());
        }
        spec.addExceptions(thrown(path.expression()));
        String description = noun + " '" + path.text() + "' of " + describe(element);
        ExpressionWriter writer =
                new ExpressionWriter(unit, new ExpressionWriter.GuardContext(typeNames, self, description));
        return spec.addStatement(
                        "return $T.requireNonNull($L,$W$S)",
                        Objects.class,
                        writer.writeAs(path.expression(), wanted),
                        description + " is null")
                .build();
    }

    /** Returns the exceptions that the methods in a path declare. */
    private Set<TypeName> thrown(Expression expression) {
        Set<TypeName> thrown = new LinkedHashSet<>();
        addThrown(expression, thrown);
        return thrown;
    }

    private void addThrown(Expression expression, Set<TypeName> thrown) {
        if (expression instanceof Expression.MethodCall call) {
            for (TypeMirror type : call.method().getThrownTypes()) {
                thrown.add(typeNames.of(typeNames.nameableThrown(type)));
            }
            call.arguments().forEach(argument -> addThrown(argument, thrown));
            if (call.receiver() != null) {
                addThrown(call.receiver(), thrown);
            }
        } else if (expression instanceof Expression.FieldRead read && read.receiver() != null) {
            addThrown(read.receiver(), thrown);
        } else if (expression instanceof Expression.ArrayRead read) {
            addThrown(read.array(), thrown);
            addThrown(read.index(), thrown);
        }
    }

    private String describe(ExecutableElement described) {
        String parameters = described.getParameters().stream()
                .map(parameter -> simpleName(parameter.asType()))
                .collect(Collectors.joining(", "));
        return unit.owner().getQualifiedName() + "." + described.getSimpleName() + "(" + parameters + ")";
    }

    /** Returns the erasure of a type, without packages. */
    private String simpleName(TypeMirror type) {
        return unit.language().types().erasure(type).toString().replaceAll("(\\w+\\.)+(?=\\w)", "");
    }

    private static String selfName(ExecutableElement element) {
        FreeNames names = new FreeNames();
        element.getParameters()
                .forEach(parameter -> names.reserve(parameter.getSimpleName().toString()));
        return names.take("self");
    }
}
