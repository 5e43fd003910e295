package dev.continuo.support;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * What a resume half says of its method: a text of four lines, with class, method, source file, and the source line of
 * each label from {@link Frame#START} on.
 */
final class FrameDescription {
    /** Made when a trace needs them first; each method has a resumer class of its own. */
    private static final ClassValue<Elements> ELEMENTS = new ClassValue<>() {
        @Override
        protected Elements computeValue(Class<?> resumer) {
            return new Elements();
        }
    };

    private static final class Elements {
        /** One for each label; one for all labels where the frame isn't woven. */
        volatile StackTraceElement @Nullable [] byLabel;
    }

    private FrameDescription() {}

    /** Returns the stack trace element of a suspended activation. */
    static StackTraceElement element(Frame frame) {
        Elements elements = ELEMENTS.get(frame.resumer.getClass());
        StackTraceElement[] byLabel = elements.byLabel;
        if (byLabel == null) {
            byLabel = parse(frame);
            elements.byLabel = byLabel;
        }
        return byLabel.length == 1 ? byLabel[0] : byLabel[frame.label];
    }

    private static StackTraceElement[] parse(Frame frame) {
        String text = describe(frame);
        if (text == null) {
            String resumer = frame.resumer.getClass().getName();
            return new StackTraceElement[] {new StackTraceElement(resumer, "resume", null, -1)};
        }
        String[] parts = text.split("\n", -1);
        String file = parts[2].isEmpty() ? null : parts[2];
        return Arrays.stream(parts[3].split(","))
                .mapToInt(Integer::parseInt)
                .mapToObj(line -> new StackTraceElement(parts[0], parts[1], file, line == 0 ? -1 : line))
                .toArray(StackTraceElement[]::new);
    }

    private static @Nullable String describe(Frame frame) {
        try {
            return (String) frame.resumer.resume(frame, null);
        } catch (Throwable e) {
            return null; // a frame that isn't woven, as tests make them
        }
    }
}
