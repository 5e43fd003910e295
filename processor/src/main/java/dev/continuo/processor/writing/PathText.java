package dev.continuo.processor.writing;

import dev.continuo.processor.path.Expression;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes an expression as the path that it was resolved from. */
final class PathText {
    private PathText() {}

    static String of(Expression expression) {
        if (expression instanceof Expression.FieldRead read) {
            return prefix(read.receiver()) + read.field().getSimpleName();
        }
        if (expression instanceof Expression.MethodCall call) {
            String arguments = call.arguments().stream().map(PathText::of).collect(Collectors.joining(", "));
            return prefix(call.receiver()) + call.method().getSimpleName() + "(" + arguments + ")";
        }
        if (expression instanceof Expression.ArrayRead read) {
            return of(read.array()) + "[" + of(read.index()) + "]";
        }
        if (expression instanceof Expression.Parameter parameter) {
            return parameter.parameter().getSimpleName().toString();
        }
        return expression instanceof Expression.Literal literal ? literal.source() : "this";
    }

    private static String prefix(@Nullable Expression receiver) {
        return receiver == null || receiver instanceof Expression.Self ? "" : of(receiver) + ".";
    }
}
