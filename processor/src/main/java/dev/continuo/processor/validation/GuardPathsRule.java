package dev.continuo.processor.validation;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Position;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.diagnostic.Violation;
import dev.continuo.processor.model.Annotations;
import dev.continuo.processor.model.AsyncMethod;
import dev.continuo.processor.model.GuardedMethods;
import dev.continuo.processor.model.Language;
import dev.continuo.processor.model.Names;
import dev.continuo.processor.model.PathUse;
import dev.continuo.processor.path.Expression;
import dev.continuo.processor.path.GuardedMethod;
import dev.continuo.processor.path.PathParser;
import dev.continuo.processor.path.PathProblem;
import dev.continuo.processor.path.PathResolver;
import dev.continuo.processor.path.PathSyntaxException;
import dev.continuo.processor.path.Presence;
import dev.continuo.processor.path.ResolvedPath;
import dev.continuo.processor.path.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Each path is well formed, leads to a member that the method reaches, and that member is a guard. */
final class GuardPathsRule {
    private final Language language;
    private final SourceFiles sourceFiles;
    private final Predicate<Element> isCompiled;

    /**
     * Makes the rule.
     *
     * @param language the compiler's view of the program
     * @param sourceFiles what only the files show
     * @param isCompiled whether a declaration is in source, so that the compiler itself tells what is missing in it
     */
    GuardPathsRule(Language language, SourceFiles sourceFiles, Predicate<Element> isCompiled) {
        this.language = language;
        this.sourceFiles = sourceFiles;
        this.isCompiled = isCompiled;
    }

    /** Resolves the paths of a method, and reports those that can't be. */
    GuardedMethod resolve(AsyncMethod method, Report report) {
        if (method.element().getParameters().stream().anyMatch(each -> Presence.isMissing(each.asType()))) {
            report.markProvisional();
        }
        List<PathUse> guards = method.guards();
        if (guards.isEmpty() && method.barriers().isEmpty() && !isExempted(method)) {
            report.add(noGuard(method.displayName(), Guards.position(method)));
        }
        Element element = method.element();
        String name = method.displayName();
        return new GuardedMethod(
                method.element(),
                resolve(element, name, method.barriers(), new Wanted("@Barrier", Names.ASYNC_BARRIER), report),
                resolve(element, name, guards, new Wanted("@Guarded", Names.ASYNC_GUARD), report));
    }

    /** Resolves the paths of a field, and reports those that can't be. */
    List<ResolvedPath> resolve(VariableElement field, List<PathUse> guards, Position position, Report report) {
        String name = field.getEnclosingElement().getSimpleName() + "." + field.getSimpleName();
        if (guards.isEmpty()) {
            report.add(noGuard(name, position));
        }
        return resolve(field, name, guards, new Wanted("@Guarded", Names.ASYNC_GUARD), report);
    }

    /** Tells whether a method states that the guards of its type, or of the method it overrides, aren't for it. */
    private boolean isExempted(AsyncMethod method) {
        return Annotations.has(method.element(), Names.GUARDED)
                && (method.isGuardedByType()
                        || GuardedMethods.overridden(method.element(), language).isPresent());
    }

    private static Violation noGuard(String name, Position position) {
        return Violation.of(
                Rule.GUARD_SYNTAX,
                position,
                "@Guarded on '" + name + "' names no guard",
                "without one it does nothing",
                "Name a guard, or remove the annotation");
    }

    /** What a path must lead to. */
    private record Wanted(String annotation, String simpleName) {}

    private List<ResolvedPath> resolve(
            Element annotated, String name, List<PathUse> uses, Wanted wanted, Report report) {
        PathResolver resolver = new PathResolver(language, sourceFiles, annotated);
        List<ResolvedPath> paths = new ArrayList<>();
        for (PathUse use : uses) {
            String what = wanted.annotation() + "(\"" + use.text() + "\") on '" + name + "'";
            try {
                Expression expression = resolver.resolve(PathParser.parse(use.text()));
                checkType(expression, use, wanted, what, report);
                checkFinal(expression, use, what, report);
                paths.add(new ResolvedPath(use.text(), expression));
            } catch (PathSyntaxException e) {
                addOnce(
                        report,
                        Violation.of(
                                Rule.GUARD_SYNTAX,
                                use.position(),
                                what + " isn't a path",
                                String.valueOf(e.getMessage()),
                                "Write a path such as 'lock', 'a.b', 'a.b()', 'Type.FIELD' or 'stripes.get(id)'"));
            } catch (PathProblem problem) {
                addProblem(problem, use, what, report);
            }
        }
        return paths;
    }

    /** Checks that the field which holds the guard always holds the same. */
    private static void checkFinal(Expression expression, PathUse use, String what, Report report) {
        Expression holder = expression instanceof Expression.ArrayRead read ? read.array() : expression;
        if (holder instanceof Expression.FieldRead read
                && !read.field().getModifiers().contains(Modifier.FINAL)) {
            addOnce(
                    report,
                    Violation.of(
                            Rule.GUARD_NOT_FINAL,
                            use.position(),
                            what + " is the field '" + read.field().getSimpleName() + "', which isn't final",
                            "once it is assigned anew, who holds the old guard doesn't keep out who enters the new one",
                            "Declare the field final"));
        }
    }

    private void addProblem(PathProblem problem, PathUse use, String what, Report report) {
        if (problem.mayPass()) {
            report.markProvisional();
        }
        Element culprit = problem.culprit();
        if (culprit == null || !isCompiled.test(culprit)) {
            addOnce(
                    report,
                    Violation.of(
                            problem.rule(),
                            use.position(),
                            what + " can't be resolved",
                            String.valueOf(problem.getMessage()),
                            problem.fix()));
        }
    }

    private void checkType(Expression expression, PathUse use, Wanted wanted, String what, Report report) {
        Optional<TypeElement> type = language.type(Names.sync(wanted.simpleName()));
        if (type.isEmpty()) {
            report.markProvisional();
            addOnce(
                    report,
                    Violation.of(
                            Rule.GUARD_TYPE,
                            use.position(),
                            what + " can't be checked",
                            "'" + Names.sync(wanted.simpleName()) + "' isn't on the class path",
                            "Add continuo-runtime to the class path"));
        } else if (!language.types().isAssignable(expression.type(), type.get().asType())) {
            addOnce(
                    report,
                    Violation.of(
                            Rule.GUARD_TYPE,
                            use.position(),
                            what + " is a '" + expression.type() + "'",
                            "that doesn't implement '" + Names.sync(wanted.simpleName()) + "'",
                            wanted.simpleName().equals(Names.ASYNC_GUARD)
                                    ? "Name an AsyncLock, AsyncSemaphore or another AsyncGuard"
                                    : "Name an AsyncBarrier"));
        }
    }

    /** Adds a violation, unless one at the same place, as of another method of a guarded type, tells the same. */
    private static void addOnce(Report report, Violation violation) {
        boolean told = report.violations().stream()
                .anyMatch(other ->
                        other.rule() == violation.rule() && other.position().equals(violation.position()));
        if (!told) {
            report.add(violation);
        }
    }
}
