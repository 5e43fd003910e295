package dev.continuo.processor.diagnostic;

/**
 * One place at which a rule is broken.
 *
 * @param rule the rule
 * @param message what is wrong, why, and the remedy, without the id
 * @param position the narrowest place to show it
 */
public record Violation(Rule rule, String message, Position position) {
    /**
     * Makes a violation, its text in the one order that all messages have.
     *
     * @param rule the rule
     * @param position the narrowest place to show it
     * @param what what is wrong, naming the element
     * @param why the reason, one clause
     * @param fix the remedy: an imperative without a full stop, or a question
     * @return the violation
     */
    public static Violation of(Rule rule, Position position, String what, String why, String fix) {
        return new Violation(rule, what + ": " + why + ". " + fix + (fix.endsWith("?") ? "" : "."), position);
    }
}
