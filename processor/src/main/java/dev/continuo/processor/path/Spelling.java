package dev.continuo.processor.path;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Finds the names that a misspelt one may have meant. */
final class Spelling {
    private static final int MAX_LISTED = 5;

    private Spelling() {}

    /** Returns a remedy: the names that are nearly the same, else all names there are, else what to do without any. */
    static String remedy(String misspelt, Collection<String> known, String otherwise) {
        int nearest = known.stream()
                .mapToInt(name -> distance(bare(misspelt), bare(name)))
                .min()
                .orElse(Integer.MAX_VALUE);
        List<String> near = known.stream()
                .distinct()
                .filter(name -> nearest <= tolerance(misspelt) && distance(bare(misspelt), bare(name)) == nearest)
                .sorted()
                .limit(2)
                .toList();
        if (!near.isEmpty()) {
            return "Did you mean " + near.stream().map(Spelling::quoted).collect(Collectors.joining(" or ")) + "?";
        }
        List<String> all = known.stream().distinct().sorted().toList();
        return all.isEmpty() ? otherwise : "Name one of " + list(all);
    }

    private static String list(List<String> names) {
        String listed = names.stream().limit(MAX_LISTED).map(Spelling::quoted).collect(Collectors.joining(", "));
        int more = names.size() - MAX_LISTED;
        return more > 0 ? listed + " and " + more + " more" : listed;
    }

    private static String quoted(String name) {
        return "'" + name + "'";
    }

    /** Returns a name without parentheses and capitals, so that {@code Lock} and {@code lock()} are near each other. */
    private static String bare(String name) {
        return name.replace("()", "").toLowerCase(Locale.ROOT);
    }

    private static int tolerance(String name) {
        return name.length() <= 3 ? 1 : 2;
    }

    /** Returns the edit distance: insertions, deletions, replacements, and swaps of neighbours. */
    private static int distance(String a, String b) {
        int[][] cost = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                cost[i][j] = i == 0 || j == 0 ? i + j : cheapest(cost, a, b, i, j);
            }
        }
        return cost[a.length()][b.length()];
    }

    private static int cheapest(int[][] cost, String a, String b, int i, int j) {
        int replacement = cost[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int best = Math.min(replacement, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(best, 1 + cost[i - 2][j - 2]) : best;
    }
}
