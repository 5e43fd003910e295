package dev.continuo.benchmarks.continuo;

import dev.continuo.benchmarks.Workload;

/** What the loops that are compared work on. */
final class LoopData {
    /** The length of a row of the matrix, which has {@link Workload#INNER} elements in all. */
    private static final int ROW = 40;

    final int[] numbers = new int[Workload.INNER];
    final int[] others = new int[Workload.INNER];
    final int[] results = new int[Workload.INNER];
    final int[][] matrix = new int[Workload.INNER / ROW][ROW];

    LoopData() {
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = i * 7 % 31;
            others[i] = scramble(i);
        }
        for (int[] row : matrix) {
            System.arraycopy(others, 0, row, 0, ROW);
        }
    }

    /** A number that can't be foretold from the one before. */
    static int scramble(int number) {
        int mixed = number * 0x9E3779B9;
        return mixed ^ mixed >>> 15;
    }
}
