package dev.continuo.benchmarks.harness;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown. */
final class Table {
    private final List<List<String>> rows = new ArrayList<>();
    private final int textColumns;

    /**
     * Makes a table.
     *
     * @param textColumns how many columns at the left hold text; the others hold figures and are aligned to the right
     * @param header the titles of the columns
     */
    Table(int textColumns, List<String> header) {
        this.textColumns = textColumns;
        rows.add(List.copyOf(header));
    }

    void add(List<String> row) {
        if (row.size() != rows.get(0).size()) {
            throw new IllegalArgumentException("the row has " + row.size() + " cells instead of "
                    + rows.get(0).size());
        }
        rows.add(List.copyOf(row));
    }

    boolean isEmpty() {
        return rows.size() == 1;
    }

    String markdown() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append("| ").append(String.join(" | ", rows.get(i))).append(" |\n");
            if (i == 0) {
                text.append('|');
                for (int column = 0; column < rows.get(0).size(); column++) {
                    text.append(column < textColumns ? "---|" : "---:|");
                }
                text.append('\n');
            }
        }
        return text.toString();
    }
}
