package dev.continuo.processor.diagnostic;

import javax.tools.Diagnostic;

/** A place in the user's source at which a message is shown. Equal positions are the same place. */
public interface Position {
    /**
     * Shows a message here.
     *
     * @param kind the kind of message
     * @param message the text
     */
    void print(Diagnostic.Kind kind, String message);

    /**
     * Tells whether a declaration around this place is annotated with {@code @SuppressWarnings} of a key.
     *
     * @param key the key
     * @return whether it is
     */
    boolean suppresses(String key);
}
