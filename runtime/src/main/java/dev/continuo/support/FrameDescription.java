package dev.continuo.support;

import org.jspecify.annotations.Nullable;

/**
 * What a resume half says of its method: a text of four lines, with class, method, source file, and the source line of
 * each label from {@link Frame#START} on.
 */
final class FrameDescription {
    private FrameDescription() {}

    /** Returns the stack trace element of a suspended activation. */
    static StackTraceElement element(Frame frame) {
        String text = describe(frame);
        if (text == null) {
            return new StackTraceElement(frame.resumer.getClass().getName(), "resume", null, -1);
        }
        String[] parts = text.split("\n", -1);
        String[] lines = parts[3].split(",");
        int line = Integer.parseInt(lines[frame.label]);
        String file = parts[2].isEmpty() ? null : parts[2];
        return new StackTraceElement(parts[0], parts[1], file, line == 0 ? -1 : line);
    }

    private static @Nullable String describe(Frame frame) {
        try {
            return (String) frame.resumer.resume(frame, null);
        } catch (Throwable e) {
            return null; // a frame that isn't woven, as tests make them
        }
    }
}
