package dev.continuo.it.torture;

/** Methods with something on the stack, for the torture to be tried on. */
final class Sample {
    private Sample() {}

    static long sum(int[] numbers) {
        long sum = 0;
        for (int number : numbers) {
            sum += (long) number * numbers.length + sum % 7;
        }
        return sum;
    }

    static String join(String first, Object second, char separator) {
        return new StringBuilder(first)
                .append(separator)
                .append(new String(second.toString().toCharArray(), 0, 1))
                .toString();
    }

    static int parse(String text, int otherwise) {
        try {
            return Integer.parseInt(text) / otherwise;
        } catch (NumberFormatException e) {
            return otherwise + e.getMessage().length();
        } finally {
            sum(new int[] {otherwise});
        }
    }

    static double mix(double a, float b, long c, boolean d) {
        return d ? a * (b + c) : Math.max(a, c) - b;
    }
}
