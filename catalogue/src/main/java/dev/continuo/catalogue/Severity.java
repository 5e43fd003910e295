package dev.continuo.catalogue;

import java.util.Locale;
import java.util.Optional;

/** How a broken rule is told. */
public enum Severity {
    /** Not at all. */
    OFF,
    /** As a warning, which {@code @SuppressWarnings} silences. */
    WARN,
    /** As an error, which fails the compilation. */
    ERROR;

    /**
     * Reads the value of an option.
     *
     * @param text the value
     * @return the severity of that name, none if there is none
     */
    public static Optional<Severity> parse(String text) {
        for (Severity severity : values()) {
            if (severity.optionValue().equals(text)) {
                return Optional.of(severity);
            }
        }
        return Optional.empty();
    }

    private String optionValue() {
        return name().toLowerCase(Locale.ROOT);
    }
}
