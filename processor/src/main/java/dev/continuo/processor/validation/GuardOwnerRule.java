package dev.continuo.processor.validation;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Report;
import dev.continuo.processor.diagnostic.Violation;
import dev.continuo.processor.model.AsyncMethod;
import dev.continuo.processor.model.Language;
import javax.lang.model.element.NestingKind;
import javax.lang.model.element.TypeElement;

/** The class that finds the guards is generated before bodies are looked into, and with them local classes. */
final class GuardOwnerRule implements MethodRule {
    @Override
    public void check(AsyncMethod method, Report report) {
        TypeElement owner = method.owner();
        if (method.isGuarded() && Language.isLocal(owner)) {
            report.add(Violation.of(
                    Rule.GUARD_OWNER,
                    Guards.position(method),
                    "Method '" + method.displayName() + "' has " + Guards.annotations(method) + " and the "
                            + describe(owner) + " is inside a method",
                    "the generated class that finds the guards can't get at it",
                    "Make it a member class"));
        }
    }

    private static String describe(TypeElement owner) {
        if (owner.getNestingKind() == NestingKind.ANONYMOUS) {
            return "anonymous class around it";
        }
        String kind = owner.getNestingKind() == NestingKind.LOCAL ? "local class" : "class";
        return kind + " '" + owner.getSimpleName() + "'";
    }
}
