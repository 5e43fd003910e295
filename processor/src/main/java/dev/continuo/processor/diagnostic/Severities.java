package dev.continuo.processor.diagnostic;

import dev.continuo.catalogue.Rule;
import dev.continuo.catalogue.Severity;
import dev.continuo.catalogue.Stage;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The severity of each rule: the catalogue's, unless the option {@code -Acontinuo.<Rule>=off|warn|error} says otherwise. */
public final class Severities {
    private final Map<Rule, Severity> chosen = new EnumMap<>(Rule.class);

    private Severities() {}

    /**
     * Reads the severities from the options of the processor.
     *
     * @param options the options, without {@code -A}
     * @param report takes the options whose values are unknown
     * @param positions makes the position of such an option
     * @return the severities
     */
    public static Severities of(Map<String, String> options, Report report, Positions positions) {
        Severities severities = new Severities();
        for (Rule rule : rules().toList()) {
            String text = options.get(rule.option());
            if (text == null && !options.containsKey(rule.option())) {
                continue;
            }
            Severity.parse(String.valueOf(text))
                    .ifPresentOrElse(
                            severity -> severities.chosen.put(rule, severity),
                            () -> report.add(Violation.of(
                                    Rule.UNKNOWN_OPTION,
                                    positions.none(),
                                    "Option '-A" + rule.option() + "' has the value '" + text + "'",
                                    "a rule's severity is one of 'off', 'warn' and 'error'",
                                    "Write one of them")));
        }
        return severities;
    }

    /**
     * Returns the names of all options.
     *
     * @return the names, without {@code -A}
     */
    public static Set<String> optionNames() {
        return rules().map(Rule::option).collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Tells whether an option sets the severity of a rule.
     *
     * @param rule the rule
     * @return whether one does
     */
    public boolean isChosen(Rule rule) {
        return chosen.containsKey(rule);
    }

    Severity of(Rule rule) {
        return chosen.getOrDefault(rule, rule.severity());
    }

    private static Stream<Rule> rules() {
        return Arrays.stream(Rule.values()).filter(rule -> rule.stage() != Stage.BYTECODE);
    }
}
