package dev.continuo.processor.validation;

import dev.continuo.processor.diagnostic.Positions;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.model.Annotations;
import dev.continuo.processor.model.AsyncMethod;
import dev.continuo.processor.model.Awaitables;
import dev.continuo.processor.model.Language;
import dev.continuo.processor.model.Names;
import dev.continuo.processor.model.PathUse;
import dev.continuo.processor.path.GuardedMethod;
import dev.continuo.processor.path.SourceFiles;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.util.ElementFilter;

/** Applies the rules on declarations to the methods of a type. */
public final class TypeValidator {
    private final Positions positions;
    private final List<MethodRule> rules;
    private final GuardOwnerRule ownerRule;
    private final GuardPathsRule pathsRule;
    private final TypeGuardsRule typeGuardsRule;
    private final SignatureClashRule clashRule;

    /**
     * Makes a validator.
     *
     * @param language the compiler's view of the program
     * @param positions makes the positions of messages
     * @param sourceFiles what only the files show
     * @param isCompiled whether a declaration is in source
     */
    public TypeValidator(
            Language language, Positions positions, SourceFiles sourceFiles, Predicate<Element> isCompiled) {
        this.positions = positions;
        this.rules = List.of(
                new ReturnTypeRule(),
                new NativeRule(),
                new SynchronizedRule(),
                new TooManyParametersRule(),
                new NameClashRule(),
                new NestedTaskRule(new Awaitables(language)),
                new GuardsWithoutAsyncRule(),
                new AbstractGuardsRule());
        this.ownerRule = new GuardOwnerRule();
        this.pathsRule = new GuardPathsRule(language, sourceFiles, isCompiled);
        this.typeGuardsRule = new TypeGuardsRule(positions);
        this.clashRule = new SignatureClashRule(language);
    }

    /**
     * What the rules found in a type.
     *
     * @param report the violations
     * @param methods the methods whose guards are to be generated
     */
    public record Findings(Report report, List<GuardedMethod> methods) {}

    /**
     * Applies the rules to a type's own methods and fields.
     *
     * @param type the type
     * @return what they found
     */
    public Findings validate(TypeElement type) {
        Report report = new Report();
        List<GuardedMethod> guarded = new ArrayList<>();
        List<AsyncMethod> methods = AsyncMethod.of(type, positions);
        for (AsyncMethod method : methods) {
            rules.forEach(rule -> rule.check(method, report));
            if (hasUsableGuards(method, report)) {
                guarded.add(pathsRule.resolve(method, report));
            }
        }
        typeGuardsRule.check(type, methods, report);
        for (VariableElement field : ElementFilter.fieldsIn(type.getEnclosedElements())) {
            Annotations.find(field, Names.GUARDED)
                    .ifPresent(annotation -> pathsRule.resolve(
                            field,
                            PathUse.of(field, Names.GUARDED, positions),
                            positions.of(field, annotation),
                            report));
        }
        clashRule.check(methods.stream().filter(AsyncMethod::isGuarded).toList(), report);
        return new Findings(report, guarded);
    }

    private boolean hasUsableGuards(AsyncMethod method, Report report) {
        int before = report.violations().size();
        ownerRule.check(method, report);
        return method.isGuarded()
                && !method.is(Modifier.ABSTRACT)
                && report.violations().size() == before;
    }
}
