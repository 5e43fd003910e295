package dev.continuo.it.torture;

import java.lang.reflect.Array;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Arguments for methods, and what they and the results look like. */
final class Arguments {
    private static final int[] INTS = {0, 1, -1, 2, 7, 10, 16, 65, 97, 255, 1000};
    private static final double[] DOUBLES = {0, 1, -1, 0.5, 2.75, 1e10, -3e-5};
    private static final String[] STRINGS = {"", "a", "Hello, World", "12345", "-0x1F", "a.b.c", " tab\tq ", "äß€"};
    private static final String[] ENDS = {"", "a", "lo"};
    private static final int MAX_LENGTH = 6;
    private static final int MAX_TEXT = 2_000;

    private Arguments() {}

    /** Whether there are arguments of a type, by its descriptor. */
    static boolean canMake(String descriptor) {
        return descriptor.length() == 1
                || descriptor.length() == 2 && descriptor.startsWith("[")
                || List.of(
                                "Ljava/lang/String;",
                                "Ljava/lang/CharSequence;",
                                "Ljava/lang/Object;",
                                "[Ljava/lang/String;")
                        .contains(descriptor);
    }

    /** Returns one list of arguments for each seed, always the same. */
    static Object[] of(Class<?>[] types, int seed) {
        Random random = new Random(seed);
        Object[] arguments = new Object[types.length];
        for (int i = 0; i < types.length; i++) {
            arguments[i] = one(types[i], random);
        }
        return arguments;
    }

    private static Object one(Class<?> type, Random random) {
        if (type.isArray()) {
            Object array = Array.newInstance(type.getComponentType(), random.nextInt(MAX_LENGTH));
            for (int i = 0; i < Array.getLength(array); i++) {
                Array.set(array, i, one(type.getComponentType(), random));
            }
            return array;
        }
        if (!type.isPrimitive()) {
            return random.nextInt(4) == 0 ? ENDS[random.nextInt(ENDS.length)] : STRINGS[random.nextInt(STRINGS.length)];
        }
        int number = INTS[random.nextInt(INTS.length)];
        return switch (type.getName()) {
            case "boolean" -> random.nextBoolean();
            case "byte" -> (byte) number;
            case "char" -> (char) number;
            case "short" -> (short) number;
            case "int" -> number;
            case "long" -> (long) number << random.nextInt(Integer.SIZE);
            case "float" -> (float) DOUBLES[random.nextInt(DOUBLES.length)];
            default -> DOUBLES[random.nextInt(DOUBLES.length)];
        };
    }

    /** Returns a text that is equal for equal values; of objects that don't say what they hold, the class. */
    static String show(Object value) {
        String text;
        if (value != null && value.getClass().isArray()) {
            StringBuilder elements = new StringBuilder("[");
            for (int i = 0; i < Array.getLength(value) && elements.length() < MAX_TEXT; i++) {
                elements.append(show(Array.get(value, i))).append(", ");
            }
            text = elements.append(']').toString();
        } else if (value == null || isTelling(value)) {
            text = withoutAddresses(String.valueOf(value));
        } else {
            text = withoutAddresses(value.getClass().getName());
        }
        return text.length() > MAX_TEXT ? text.substring(0, MAX_TEXT) : text;
    }

    /** Returns a text without what differs from run to run: identity hash codes, and numbers of hidden classes. */
    static String withoutAddresses(String text) {
        return text.replaceAll("(@|\\$\\$Lambda).*", "$1");
    }

    private static boolean isTelling(Object value) {
        return value instanceof CharSequence
                || value instanceof Number
                || value instanceof Boolean
                || value instanceof Character
                || value instanceof List<?> list && list.stream().allMatch(Arguments::isPlain)
                || value instanceof Map<?, ?> map && map.values().stream().allMatch(Arguments::isPlain);
    }

    private static boolean isPlain(Object element) {
        return element == null || element instanceof String || element instanceof Number;
    }
}
