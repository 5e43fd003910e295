package dev.continuo.processor.writing;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.continuo.processor.model.Language;
import dev.continuo.processor.path.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.PackageElement;

/** Writes expressions as Java, within one generated method. */
final class ExpressionWriter {
    private final Language language;
    private final PackageElement from;
    private final ClassName wanted;
    private final GuardContext context;
    private final Suppressions suppressions;
    private final Handles handles;
    private final Invokers invokers;

    /**
     * What the expressions of one generated method share.
     *
     * @param typeNames writes the types
     * @param self the name of the parameter that is the object
     * @param description the guard and its method, as messages name them
     */
    record GuardContext(TypeNames typeNames, String self, String description) {}

    ExpressionWriter(GuardsUnit unit, ClassName wanted, GuardContext context) {
        this.language = unit.language();
        this.from = unit.itsPackage();
        this.suppressions = unit.suppressions();
        this.handles = unit.handles();
        this.invokers = unit.invokers();
        this.wanted = wanted;
        this.context = context;
    }

    CodeBlock write(Expression expression) {
        if (expression instanceof Expression.Parameter parameter) {
            return CodeBlock.of("$N", parameter.parameter().getSimpleName().toString());
        }
        if (expression instanceof Expression.Literal literal) {
            return CodeBlock.of("$L", literal.source());
        }
        if (expression instanceof Expression.ArrayRead read) {
            return CodeBlock.of("$L[$L]", operand(read.array()), write(read.index()));
        }
        if (expression instanceof Expression.FieldRead read) {
            return field(read);
        }
        if (expression instanceof Expression.MethodCall call) {
            return call(call);
        }
        return CodeBlock.of("$N", context.self());
    }

    /** Writes an expression so that a dot or a bracket can follow. */
    private CodeBlock operand(Expression expression) {
        boolean cast = expression instanceof Expression.FieldRead read
                && !read.access().isDirect();
        return cast ? CodeBlock.of("($L)", write(expression)) : write(expression);
    }

    private CodeBlock field(Expression.FieldRead read) {
        suppressions.use(read.field());
        String name = read.field().getSimpleName().toString();
        Expression receiver = read.receiver();
        if (!read.access().isDirect()) {
            String constant = handles.constant(read.field(), read.access());
            CodeBlock object = receiver == null ? CodeBlock.of("") : present(receiver);
            return CodeBlock.of("($T) $N.get($L)", castType(read), constant, object);
        }
        return receiver == null
                ? CodeBlock.of("$T.$L", context.typeNames().ofClass(read.qualifier()), name)
                : CodeBlock.of("$L.$L", operand(receiver), name);
    }

    private TypeName castType(Expression.FieldRead read) {
        boolean nameable = language.isErasureNameable(read.type(), from);
        TypeName type = nameable ? context.typeNames().of(read.type()) : wanted;
        suppressions.useCast(type);
        return type;
    }

    private CodeBlock call(Expression.MethodCall call) {
        suppressions.use(call.method());
        List<CodeBlock> arguments = new ArrayList<>();
        call.arguments().forEach(argument -> arguments.add(write(argument)));
        Expression receiver = call.receiver();
        if (!call.access().isDirect()) {
            if (receiver != null) {
                arguments.add(0, present(receiver));
            }
            return CodeBlock.of("$N($L)", invokers.invoker(call), CodeBlock.join(arguments, ", "));
        }
        CodeBlock target = receiver == null
                ? CodeBlock.of("$T", context.typeNames().ofClass(call.qualifier()))
                : operand(receiver);
        return CodeBlock.of(
                "$L.$L($L)", target, call.method().getSimpleName().toString(), CodeBlock.join(arguments, ", "));
    }

    /** Writes a receiver for a handle, which unlike Java itself doesn't say what is null. */
    private CodeBlock present(Expression receiver) {
        if (receiver instanceof Expression.Self) {
            return write(receiver);
        }
        return CodeBlock.of(
                "$T.requireNonNull($L,$W$S)",
                Objects.class,
                write(receiver),
                "'" + PathText.of(receiver) + "' in " + context.description() + " is null");
    }
}
