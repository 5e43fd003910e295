package dev.continuo.processor.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The summaries of the methods of a top-level type and of those inside it.
 *
 * @param type the canonical name of the top-level type
 * @param source the name of its source file
 * @param methods the methods that do something to locks or barriers, in the order of the source
 */
record TypeSummary(String type, String source, List<MethodSummary> methods) {
    /** What the first line of a summary of any version begins with. */
    static final String MARK = "continuo-locks ";

    /** The first line of a summary; another version is not read. */
    static final String HEADER = MARK + "1";

    private static final String SEPARATOR = "\t";
    private static final String NONE = "-";

    /** Returns the summary as it stands in the jar: the same for the same source, to the byte. */
    String text() {
        StringBuilder text = new StringBuilder(HEADER)
                .append('\n')
                .append("source\t")
                .append(source)
                .append('\n');
        for (MethodSummary method : methods) {
            line(text, "method", method.method().owner(), method.method().signature(), word(method.dispatch()));
            for (Operation operation : method.operations()) {
                append(text, operation);
            }
        }
        return text.toString();
    }

    private static void append(StringBuilder text, Operation operation) {
        MethodRef callee = operation.callee();
        line(
                text,
                word(operation.kind()),
                String.valueOf(operation.line()),
                word(operation.when()),
                operation.target().toString(),
                callee == null ? NONE : callee.owner(),
                callee == null ? NONE : callee.signature(),
                list(operation.arguments()),
                list(operation.held()));
    }

    private static void line(StringBuilder text, String... columns) {
        text.append(String.join(SEPARATOR, columns)).append('\n');
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static String list(List<?> items) {
        return items.isEmpty() ? NONE : items.stream().map(Object::toString).collect(Collectors.joining(" "));
    }

    /**
     * Reads a summary.
     *
     * @param type the canonical name of the top-level type
     * @param text the summary
     * @return the summary, empty where it was written by a version that this one doesn't know
     */
    static TypeSummary parse(String type, String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() < 2 || !lines.get(0).equals(HEADER)) {
            return new TypeSummary(type, "", List.of());
        }
        String source = lines.get(1).substring(lines.get(1).indexOf(SEPARATOR) + 1);
        List<MethodSummary> methods = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] columns = line.split(SEPARATOR);
            if (columns[0].equals("method")) {
                methods.add(new MethodSummary(
                        new MethodRef(columns[1], columns[2]),
                        MethodSummary.Dispatch.valueOf(columns[3].toUpperCase(Locale.ROOT)),
                        source,
                        new ArrayList<>()));
            } else {
                methods.get(methods.size() - 1).operations().add(operation(columns));
            }
        }
        return new TypeSummary(type, source, methods);
    }

    private static Operation operation(String[] columns) {
        return new Operation(
                Operation.Kind.valueOf(columns[0].toUpperCase(Locale.ROOT)),
                Integer.parseInt(columns[1]),
                Operation.When.valueOf(columns[2].toUpperCase(Locale.ROOT)),
                Held.parse(columns[3]),
                columns[4].equals(NONE) ? null : new MethodRef(columns[4], columns[5]),
                items(columns[6]).stream().map(LockPath::parse).toList(),
                items(columns[7]).stream().map(Held::parse).toList(),
                null);
    }

    private static List<String> items(String column) {
        return column.equals(NONE) ? List.of() : List.of(column.split(" "));
    }
}
