package dev.continuo.processor.diagnostic;

import javax.annotation.processing.Messager;
import javax.tools.Diagnostic;

/** No place in the source: the message is about the compilation as a whole. */
record NoPosition(Messager messager) implements Position {
    @Override
    public void print(Diagnostic.Kind kind, String message) {
        messager.printMessage(kind, message);
    }

    @Override
    public boolean suppresses(String key) {
        return false;
    }
}
