package dev.continuo.processor.writing;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import dev.continuo.processor.model.Language;
import dev.continuo.processor.path.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;

/** Writes expressions as Java, within one generated method. */
final class ExpressionWriter {
    private final Language language;
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

    ExpressionWriter(GuardsUnit unit, GuardContext context) {
        this.language = unit.language();
        this.suppressions = unit.suppressions();
        this.handles = unit.handles();
        this.invokers = unit.invokers();
        this.context = context;
    }

    /** Writes an expression, as one of another type where its own can't be named. */
    CodeBlock writeAs(Expression expression, TypeName type) {
        if (context.typeNames().isNameable(expression.type())) {
            return write(expression);
        }
        suppressions.useCast(type);
        return expression instanceof Expression.FieldRead read
                ? CodeBlock.of("($T) $L", type, fieldValue(read))
                : CodeBlock.of("($T) $L", type, write(expression));
    }

    private CodeBlock write(Expression expression) {
        if (expression instanceof Expression.Parameter parameter) {
            return CodeBlock.of("$N", parameter.parameter().getSimpleName().toString());
        }
        if (expression instanceof Expression.Literal literal) {
            return CodeBlock.of("$L", literal.source());
        }
        if (expression instanceof Expression.ArrayRead read) {
            return CodeBlock.of("$L[$L]", parenthesized(read.array()), write(read.index()));
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
    private CodeBlock parenthesized(Expression expression) {
        boolean cast = expression instanceof Expression.FieldRead read
                && !read.access().isDirect();
        return cast ? CodeBlock.of("($L)", write(expression)) : write(expression);
    }

    /** Writes a receiver so that a member can follow: as the type that declares the member, if need be. */
    private CodeBlock receiver(Expression expression, Element member) {
        if (context.typeNames().isNameable(expression.type())) {
            return parenthesized(expression);
        }
        TypeElement declaring = (TypeElement) member.getEnclosingElement();
        TypeMirror type = language.classTypes(expression.type()).stream()
                .flatMap(each -> language.supertype(each, declaring).stream())
                .findFirst()
                .orElseThrow();
        return CodeBlock.of("($L)", writeAs(expression, context.typeNames().of(type)));
    }

    private CodeBlock field(Expression.FieldRead read) {
        suppressions.use(read.field());
        String name = read.field().getSimpleName().toString();
        Expression receiver = read.receiver();
        if (!read.access().isDirect()) {
            TypeName type = context.typeNames().of(read.type());
            suppressions.useCast(type);
            return CodeBlock.of("($T) $L", type, fieldValue(read));
        }
        return receiver == null
                ? CodeBlock.of("$T.$L", context.typeNames().ofClass(read.qualifier()), name)
                : CodeBlock.of("$L.$L", receiver(receiver, read.field()), name);
    }

    /** Writes what the handle of a field yields, which is to be cast. */
    private CodeBlock fieldValue(Expression.FieldRead read) {
        suppressions.use(read.field());
        String constant = handles.constant(read.field(), read.access());
        Expression receiver = read.receiver();
        return CodeBlock.of("$N.get($L)", constant, receiver == null ? CodeBlock.of("") : present(receiver));
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
                : receiver(receiver, call.method());
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
