package dev.continuo.processor;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Positions;
import dev.continuo.processor.diagnostic.Violation;
import dev.continuo.processor.model.AsyncMethod;
import dev.continuo.processor.model.Settings;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * Whether something weaves the program, told once, at the first method that needs it. What the build says by the option
 * is all that a processor can know; a build that says nothing is asked only if the rule's severity is set.
 */
final class WeaverCheck {
    private final Settings settings;
    private final boolean isAsked;
    private final Positions positions;
    private boolean told;

    /**
     * Makes the check.
     *
     * @param settings the options
     * @param isAsked whether the build shall say what weaves it
     * @param positions makes the position of the message
     */
    WeaverCheck(Settings settings, boolean isAsked, Positions positions) {
        this.settings = settings;
        this.isAsked = isAsked;
        this.positions = positions;
    }

    /** Checks a type. */
    Optional<Violation> check(TypeElement type) {
        boolean saysNone = settings.weaver().filter(Settings.NO_WEAVER::equals).isPresent();
        boolean saysNothing = settings.weaver().isEmpty();
        if (told || !saysNone && !(saysNothing && isAsked)) {
            return Optional.empty();
        }
        Optional<AsyncMethod> first = AsyncMethod.of(type, positions).stream()
                .filter(method -> method.isAsync() && !method.is(Modifier.ABSTRACT))
                .findFirst();
        told = first.isPresent();
        return first.map(method -> Violation.of(
                Rule.NO_WEAVER,
                method.position(),
                "@Async method '" + method.displayName() + "' isn't woven",
                saysNone
                        ? "the option 'continuo.weaver' says that nothing weaves this program"
                        : "the build doesn't say what weaves this program",
                "Weave in the build or run with the agent, and say so with -Acontinuo.weaver=build or"
                        + " -Acontinuo.weaver=agent"));
    }
}
