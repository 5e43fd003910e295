package dev.continuo.it.weaver;

import java.util.List;
import java.util.function.Predicate;

/** Makes a program that fails as small as it can be made by taking parts of it away. */
final class Shrinking {
    private static final int MAX_ATTEMPTS = 300;

    private final Program program;
    private final Predicate<Program> fails;
    private int attempts;

    private Shrinking(Program program, Predicate<Program> fails) {
        this.program = program;
        this.fails = fails;
    }

    /** Takes away all that can be taken away while {@code fails} holds. */
    static void shrink(Program program, Predicate<Program> fails) {
        Shrinking shrinking = new Shrinking(program, fails);
        while (shrinking.pass() && shrinking.attempts < MAX_ATTEMPTS) {
            continue; // each pass may make more of it possible
        }
    }

    private boolean pass() {
        boolean smaller = false;
        for (Program part : program.visible()) {
            if (part == program
                    || attempts >= MAX_ATTEMPTS
                    || !program.visible().contains(part)) {
                continue;
            }
            smaller |= take(part);
        }
        return smaller;
    }

    private boolean take(Program part) {
        int before = program.toString().length();
        part.replace();
        if (program.toString().length() < before && stillFails()) {
            return true;
        }
        List<Program> substitutes = part.substitutes();
        for (Program substitute : substitutes) {
            part.replaceBy(substitute);
            if (stillFails()) {
                return true;
            }
        }
        part.restore();
        return false;
    }

    private boolean stillFails() {
        attempts++;
        try {
            return fails.test(program);
        } catch (SourceCompiler.CompilationFailed e) {
            return false;
        }
    }
}
