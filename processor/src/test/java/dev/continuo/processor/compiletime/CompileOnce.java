package dev.continuo.processor.compiletime;

import java.util.Arrays;
import javax.tools.ToolProvider;

/**
 * Compiles in a JVM of its own, as a build does, and prints what that cost. The arguments are the number of compilations
 * and then those of javac. The first figures are those of a fresh JVM, the later ones those of a warm one.
 */
final class CompileOnce {
    private CompileOnce() {}

    public static void main(String[] arguments) {
        int times = Integer.parseInt(arguments[0]);
        String[] options = Arrays.copyOfRange(arguments, 1, arguments.length);
        for (int i = 0; i < times; i++) {
            long cpu = i == 0 ? 0 : cpuNanos();
            long wall = System.nanoTime();
            int result = ToolProvider.getSystemJavaCompiler().run(null, System.err, System.err, options);
            if (result != 0) {
                System.exit(result);
            }
            System.out.println((cpuNanos() - cpu) + " " + (System.nanoTime() - wall));
        }
    }

    /** Returns the time that all threads of this JVM have used: those that compile its code and collect garbage too. */
    private static long cpuNanos() {
        return ProcessHandle.current().info().totalCpuDuration().orElseThrow().toNanos();
    }
}
