package dev.continuo.conformance;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;

/**
 * CPython's trace of a program beside Continuo's, at the level <em>strict</em>: line by line.
 *
 * @param recording the program and CPython's trace
 * @param actual Continuo's trace
 */
record Comparison(Recording recording, List<String> actual) {
    boolean isEqual() {
        return recording.trace().equals(actual);
    }

    /** The first line that differs, from 0; the number of lines if none does. */
    int firstDifference() {
        List<String> expected = recording.trace();
        int line = 0;
        while (line < Math.max(expected.size(), actual.size())
                && at(expected, line).equals(at(actual, line))) {
            line++;
        }
        return line;
    }

    private static String at(List<String> lines, int line) {
        return line < lines.size() ? lines.get(line) : "";
    }

    /** The program, both traces side by side, and the first difference. */
    String describe() {
        List<String> expected = recording.trace();
        int width = expected.stream().mapToInt(String::length).max().orElse(0);
        StringBuilder text =
                new StringBuilder("program ").append(recording.id()).append('\n');
        describe(recording.program(), text);
        text.append("CPython | Continuo\n");
        for (int line = 0; line < Math.max(expected.size(), actual.size()); line++) {
            String left = at(expected, line);
            String right = at(actual, line);
            text.append(left.equals(right) ? "  " : "! ")
                    .append(left)
                    .append(" ".repeat(width - left.length()))
                    .append(" | ")
                    .append(right)
                    .append('\n');
        }
        int first = firstDifference();
        text.append("first difference, line ").append(first + 1).append(":\n  CPython:  ");
        text.append(at(expected, first)).append("\n  Continuo: ").append(at(actual, first));
        return text.append('\n').toString();
    }

    private static void describe(JsonObject program, StringBuilder text) {
        text.append("  prims ").append(program.get("prims")).append('\n');
        text.append("  vars ").append(program.get("vars")).append('\n');
        for (JsonElement task : program.getAsJsonArray("tasks")) {
            JsonObject declaration = task.getAsJsonObject();
            text.append("  task ").append(declaration.get("name").getAsString());
            text.append(declaration.has("auto") ? " auto=" + declaration.get("auto") : "")
                    .append('\n');
            describe(declaration.getAsJsonArray("ops"), "    ", text);
        }
        if (program.has("main")) {
            text.append("  main\n");
            describe(program.getAsJsonArray("main"), "    ", text);
        }
    }

    /** Writes operations one per line, what is nested in them indented below. */
    private static void describe(JsonArray ops, String indent, StringBuilder text) {
        for (JsonElement element : ops) {
            JsonObject op = element.getAsJsonObject();
            StringBuilder line = new StringBuilder();
            StringBuilder nested = new StringBuilder();
            for (Map.Entry<String, JsonElement> field : op.entrySet()) {
                if (field.getValue().isJsonArray() && isOps(field.getValue().getAsJsonArray())) {
                    nested.append(indent).append("  ").append(field.getKey()).append(":\n");
                    describe(field.getValue().getAsJsonArray(), indent + "    ", nested);
                } else {
                    line.append(' ').append(field.getKey()).append('=').append(field.getValue());
                }
            }
            text.append(indent).append(line.substring(1)).append('\n').append(nested);
        }
    }

    private static boolean isOps(JsonArray array) {
        return !array.isEmpty()
                && array.get(0).isJsonObject()
                && array.get(0).getAsJsonObject().has("op");
    }
}
