package dev.continuo.processor.body;

import dev.continuo.processor.flow.AccessPath;
import dev.continuo.processor.flow.AccessPaths;
import dev.continuo.processor.flow.Symbols;
import dev.continuo.processor.model.GuardedMethods;
import dev.continuo.processor.path.Expression;
import dev.continuo.processor.path.PathParser;
import dev.continuo.processor.path.PathProblem;
import dev.continuo.processor.path.PathResolver;
import dev.continuo.processor.path.PathSyntaxException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.VariableElement;
import org.jspecify.annotations.Nullable;

/** The access paths of the guards that annotations name. */
final class GuardPaths {
    private final Program program;
    private final AccessPaths paths;

    GuardPaths(Program program, Symbols symbols) {
        this.program = program;
        this.paths = new AccessPaths(symbols);
    }

    /** Returns the guards that a method holds, seen from its object. */
    Set<AccessPath> ofMethod(ExecutableElement method) {
        return new HashSet<>(paths(GuardedMethods.annotated(method), method));
    }

    /** Returns the guards that a field needs, seen from its object; none where one of them can't be resolved. */
    List<AccessPath> ofField(VariableElement field) {
        List<AccessPath> resolved = paths(field, field);
        return resolved.size() == GuardedMethods.paths(field).size() ? resolved : List.of();
    }

    private List<AccessPath> paths(Element annotated, Element member) {
        PathResolver resolver =
                new PathResolver(program.language(), new TreeSourceFiles(program.trees(), program.language()), member);
        List<AccessPath> resolved = new ArrayList<>();
        for (String text : GuardedMethods.paths(annotated)) {
            try {
                AccessPath path = path(resolver.resolve(PathParser.parse(text)));
                if (path != null) {
                    resolved.add(path);
                }
            } catch (PathSyntaxException | PathProblem e) {
                // The rules on declarations have told of it.
                continue;
            }
        }
        return resolved;
    }

    private @Nullable AccessPath path(Expression expression) {
        if (expression instanceof Expression.Self) {
            return AccessPath.THIS;
        }
        if (expression instanceof Expression.Parameter parameter) {
            return AccessPath.THIS.to(parameter.parameter());
        }
        if (expression instanceof Expression.FieldRead read) {
            AccessPath owner = owner(read.receiver());
            return owner == null ? null : paths.ofVariable(owner, read.field());
        }
        if (expression instanceof Expression.MethodCall call) {
            AccessPath owner = owner(call.receiver());
            List<Object> arguments = arguments(call.arguments());
            return owner == null || arguments == null ? null : owner.to(call.method(), arguments);
        }
        if (expression instanceof Expression.ArrayRead read) {
            AccessPath array = path(read.array());
            List<Object> index = arguments(List.of(read.index()));
            return array == null || index == null ? null : array.to("[]", index);
        }
        return null;
    }

    private @Nullable AccessPath owner(@Nullable Expression receiver) {
        return receiver == null ? AccessPath.THIS : path(receiver);
    }

    private @Nullable List<Object> arguments(List<Expression> expressions) {
        List<Object> arguments = new ArrayList<>();
        for (Expression expression : expressions) {
            Object argument = expression instanceof Expression.Literal literal ? literal.source() : path(expression);
            if (argument == null) {
                return null;
            }
            arguments.add(argument);
        }
        return arguments;
    }
}
