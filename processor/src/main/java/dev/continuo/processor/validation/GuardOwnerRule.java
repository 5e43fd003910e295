package dev.continuo.processor.validation;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.diagnostic.Violation;
import dev.continuo.processor.model.AsyncMethod;
import dev.continuo.processor.model.Language;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** The generated class states the owner and the parameters of a guarded method in its signatures, so it names them. */
final class GuardOwnerRule implements MethodRule {
    private final Language language;

    GuardOwnerRule(Language language) {
        this.language = language;
    }

    @Override
    public void check(AsyncMethod method, Report report) {
        if (!method.isGuarded()) {
            return;
        }
        TypeElement owner = method.owner();
        PackageElement itsPackage = language.packageOf(owner);
        if (!language.isNameable(owner, itsPackage)) {
            report.add(violation(method, describe(owner)));
            return;
        }
        for (VariableElement parameter : method.element().getParameters()) {
            if (!language.isErasureNameable(parameter.asType(), itsPackage)) {
                String type = language.types().erasure(parameter.asType()).toString();
                report.add(violation(method, "type '" + type + "' of parameter '" + parameter.getSimpleName() + "'"));
            }
        }
    }

    private static Violation violation(AsyncMethod method, String unnameable) {
        return Violation.of(
                Rule.GUARD_OWNER,
                Guards.position(method),
                "Method '" + method.displayName() + "' has " + Guards.annotations(method) + " and the " + unnameable
                        + " is hidden from its package",
                "the generated class that finds the guards names it",
                "Make it a member class that isn't private");
    }

    private static String describe(TypeElement owner) {
        if (owner.getNestingKind() == NestingKind.ANONYMOUS) {
            return "anonymous class around it";
        }
        String kind = owner.getNestingKind() == NestingKind.LOCAL ? "local class" : "class";
        return kind + " '" + owner.getSimpleName() + "'";
    }
}
