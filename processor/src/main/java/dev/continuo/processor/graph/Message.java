package dev.continuo.processor.graph;

import dev.continuo.catalogue.Rule;
import dev.continuo.processor.diagnostic.Position;
import dev.continuo.processor.diagnostic.Violation;

/** Texts that are followed by the ways which they are about. */
final class Message {
    private Message() {}

    /**
     * Makes a violation.
     *
     * @param rule the rule
     * @param position the place
     * @param what what is wrong
     * @param why the reason
     * @param fix the remedy
     * @param ways lines, each begun by a line break
     * @return the violation
     */
    static Violation violation(Rule rule, Position position, String what, String why, String fix, String ways) {
        return new Violation(rule, what + ": " + why + ". " + fix + "." + ways, position);
    }
}
