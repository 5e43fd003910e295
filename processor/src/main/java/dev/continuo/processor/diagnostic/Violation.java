package dev.continuo.processor.diagnostic;

import dev.continuo.catalogue.Rule;

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

    /**
     * Makes a violation of a rule whose text is in the catalogue.
     *
     * @param rule the rule
     * @param position the narrowest place to show it
     * @param subject who breaks the rule, as the message shall name it
     * @param detail what else to know; empty for nothing
     * @return the violation
     */
    public static Violation of(Rule rule, Position position, String subject, String detail) {
        return new Violation(rule, rule.message(subject, detail), position);
    }
}
