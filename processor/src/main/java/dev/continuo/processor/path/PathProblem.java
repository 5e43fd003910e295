package dev.continuo.processor.path;

import dev.continuo.catalogue.Rule;
import javax.lang.model.element.Element;
import org.jspecify.annotations.Nullable;

/** Thrown where a path can't be resolved. The message says what is wrong, as a clause. */
public final class PathProblem extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Rule rule;
    private final String fix;
    private final transient @Nullable Element culprit;

    private PathProblem(Rule rule, String why, String fix, @Nullable Element culprit) {
        super(why);
        this.rule = rule;
        this.fix = fix;
        this.culprit = culprit;
    }

    static PathProblem unknown(String why, String fix) {
        return new PathProblem(Rule.GUARD_UNKNOWN, why, fix, null);
    }

    static PathProblem access(String why, String fix) {
        return new PathProblem(Rule.GUARD_ACCESS, why, fix, null);
    }

    static PathProblem instance(String why, String fix) {
        return new PathProblem(Rule.STATIC_GUARDED_BY_INSTANCE, why, fix, null);
    }

    static PathProblem type(String why, String fix) {
        return new PathProblem(Rule.GUARD_TYPE, why, fix, null);
    }

    /** Makes the problem of a declaration that mentions a type which isn't there, or isn't there yet. */
    static PathProblem unresolved(Element culprit) {
        return new PathProblem(
                Rule.GUARD_UNKNOWN,
                "'" + culprit.getSimpleName() + "' mentions a type that can't be found",
                "Put that type on the class path",
                culprit);
    }

    /**
     * Returns the rule that the path breaks.
     *
     * @return the rule
     */
    public Rule rule() {
        return rule;
    }

    /**
     * Returns the remedy.
     *
     * @return the remedy, in the imperative
     */
    public String fix() {
        return fix;
    }

    /**
     * Tells whether a type that another processor generates may still solve the problem.
     *
     * @return whether it may
     */
    public boolean mayPass() {
        return rule == Rule.GUARD_UNKNOWN;
    }

    /**
     * Returns the declaration that mentions a missing type, of which the compiler complains itself if it is in source.
     *
     * @return the declaration, or null
     */
    public @Nullable Element culprit() {
        return culprit;
    }
}
