package dev.continuo.it.weaver;

/**
 * A random program: the text of one class, the same for a seed and a release.
 *
 * @param seed what it is made from
 * @param release the Java version
 * @param body the statements of its method
 * @param isStatic whether the method is static
 */
record RandomProgram(long seed, int release, Program body, boolean isStatic) {
    private static final String HEAD = "package t; import static dev.continuo.Continuo.*; import static probe.Probe.*;"
            + " import static t.P.*; import dev.continuo.*; import dev.continuo.annotation.*; import java.util.*;"
            + " import java.util.function.*; import probe.Probe;\n";
    private static final String PARAMETERS = "(int a, long b, String s, double d, Box x, boolean z, int[] i)";
    private static final String ARGUMENTS = "(3, 4L, \"s\", 0.5, new Box(1, \"x\"), true, new int[] {1, 2, 3})";

    static RandomProgram of(long seed, int release) {
        Scope scope = new Scope(seed);
        boolean isStatic = scope.chance(40);
        String[][] parameters = {
            {"int", "a"},
            {"long", "b"},
            {"String", "s"},
            {"double", "d"},
            {"Box", "x"},
            {"boolean", "z"},
            {"int[]", "i"}
        };
        boolean assignable = scope.chance(60);
        for (String[] parameter : parameters) {
            scope.declare(parameter[0], parameter[1], assignable);
        }
        RandomExpressions expressions = new RandomExpressions(scope, release);
        RandomStatements statements = new RandomStatements(scope, expressions);
        Program body = Program.statement();
        statements.addAll(body, 0, 2 + scope.below(5));
        body.add(statements.result());
        return new RandomProgram(seed, release, body, isStatic);
    }

    String name() {
        return "R" + seed;
    }

    /** Returns the text of the class. */
    String source() {
        String text = body.toString().replace("self.", "this.");
        if (isStatic) {
            text = text.replace("this.", "self.");
        }
        String head = HEAD + "class " + name() + " extends P {\n";
        String call = isStatic ? "body(new P(), " + ARGUMENTS.substring(1) : "new " + name() + "().body" + ARGUMENTS;
        String parameters = isStatic ? "(final P self, " + PARAMETERS.substring(1) : PARAMETERS;
        return head + "@Async static Task<Object> run() throws Exception { calls = 0; return " + call + "; }\n@Async "
                + (isStatic ? "static " : "") + "Task<Object> body" + parameters + " throws Exception {\n" + text
                + "}\n}\n";
    }
}
