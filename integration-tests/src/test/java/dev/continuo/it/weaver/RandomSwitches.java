package dev.continuo.it.weaver;

import static dev.continuo.it.weaver.Program.statement;

/** Writes random switch statements, old and new. */
final class RandomSwitches {
    private final Scope scope;
    private final RandomExpressions expressions;
    private final RandomStatements statements;

    RandomSwitches(Scope scope, RandomExpressions expressions, RandomStatements statements) {
        this.scope = scope;
        this.expressions = expressions;
        this.statements = statements;
    }

    Program of(int depth) {
        int release = expressions.release();
        if (release >= 21 && scope.chance(40)) {
            return patterns(depth);
        }
        return release >= 14 && scope.chance(50) ? arrows(depth) : groups(depth);
    }

    private Program groups(int depth) {
        boolean strings = scope.chance(50);
        String[] cases = strings ? new String[] {"\"Aa\"", "\"BB\"", "\"q\""} : new String[] {"0", "1", "700"};
        Program all = statement("switch (", expressions.of(strings ? "String" : "int"), ") {\n");
        scope.enter();
        for (String label : cases) {
            all.add("case ", label, ": ", statements.block(depth + 1), scope.chance(50) ? " break;\n" : "\n");
        }
        scope.leave();
        return scope.chance(60) ? all.add("default: ", statements.block(depth + 1), "\n}\n") : all.add("}\n");
    }

    private Program arrows(int depth) {
        Program all = statement("switch (", expressions.of("int"), " & 3) {\n");
        all.add("case 0, 1 -> ", statements.block(depth + 1), "\n");
        all.add("case 2 -> log(", expressions.of("char"), ");\n");
        return all.add("default -> ", statements.block(depth + 1), "\n}\n");
    }

    private Program patterns(int depth) {
        Program all = statement("switch (", expressions.of("Object"), ") {\n");
        if (scope.chance(70)) {
            all.add("case null -> ", statements.block(depth + 1), "\n");
        }
        scope.enter();
        String number = scope.declare("Integer", scope.fresh("n"), false);
        all.add("case Integer ", number, " when ", number, " > 3 -> ", statements.block(depth + 1), "\n");
        scope.leave();
        scope.enter();
        String component = scope.declare("int", scope.fresh("c"), true);
        String inner = scope.declare("Object", scope.fresh("o"), true);
        all.add("case Rec(int ", component, ", Object ", inner, ") -> ", statements.block(depth + 1), "\n");
        scope.leave();
        scope.enter();
        String text = scope.declare("String", scope.fresh("s"), false);
        all.add("case String ", text, " -> ", statements.block(depth + 1), "\n");
        scope.leave();
        return all.add("default -> ", statements.block(depth + 1), "\n}\n");
    }
}
