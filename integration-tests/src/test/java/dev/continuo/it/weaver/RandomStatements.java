package dev.continuo.it.weaver;

import static dev.continuo.it.weaver.Program.statement;

/** Writes random statements; each can complete normally, so that what follows can be reached. */
final class RandomStatements {
    private static final int MAX_DEPTH = 3;

    private static final int MAX_COMPOUNDS = 7;

    private final Scope scope;
    private final RandomExpressions expressions;
    private final RandomSwitches switches;
    private int compounds;

    RandomStatements(Scope scope, RandomExpressions expressions) {
        this.scope = scope;
        this.expressions = expressions;
        switches = new RandomSwitches(scope, expressions, this);
    }

    /** Returns statements in braces, with variables of their own. */
    Program block(int depth) {
        scope.enter();
        Program block = statement("{\n");
        addAll(block, depth, 1 + scope.below(3));
        scope.leave();
        return block.add("}");
    }

    /** Adds some statements. */
    void addAll(Program to, int depth, int count) {
        for (int i = 0; i < count; i++) {
            to.add(of(depth));
        }
    }

    private Program of(int depth) {
        if (depth >= MAX_DEPTH || compounds >= MAX_COMPOUNDS || scope.chance(45)) {
            return simple();
        }
        compounds++;
        return switch (scope.below(13)) {
            case 0, 1 -> branch(depth);
            case 2, 3 -> loop(depth);
            case 4, 5, 6 -> trying(depth);
            case 7 -> withResource(depth);
            case 8, 9 -> switches.of(depth);
            case 10 -> synchronizing(depth);
            case 11 -> labelled(depth);
            default -> lambda(depth);
        };
    }

    private Program simple() {
        return switch (scope.below(10)) {
            case 0, 1, 2 -> declaration();
            case 3, 4 -> assignment();
            case 5 -> lateDeclaration();
            case 6 -> jump();
            case 7 -> statement("if (", expressions.of("boolean"), ") throw bad(", expressions.of("int"), ");\n");
            case 8 -> statement("new Box(", expressions.of("int"), ", ", expressions.of("String"), ");\n");
            default -> statement("log(show(", expressions.of(scope.oneOf(RandomExpressions.TYPES)), "));\n");
        };
    }

    private Program declaration() {
        String type = scope.oneOf(RandomExpressions.TYPES);
        boolean assignable = scope.chance(75);
        Program value = expressions.of(type);
        String name = scope.declare(type, scope.fresh("x"), assignable);
        return statement(assignable ? "" : "final ", type, " ", name, " = ", value, ";\n");
    }

    private Program lateDeclaration() {
        String type = scope.oneOf(RandomExpressions.TYPES);
        String name = scope.fresh("y");
        Program written = statement(type, " ", name, ";\nif (", expressions.of("boolean"), ") { ", name, " = ");
        written.add(expressions.of(type), "; } else { ", name, " = ", expressions.of(type), "; }\n");
        scope.declare(type, name, true);
        return written;
    }

    private Program assignment() {
        String type = scope.oneOf(RandomExpressions.TYPES);
        String name = scope.variable(type, true);
        return name == null ? declaration() : statement(name, " = ", expressions.of(type), ";\n");
    }

    private Program jump() {
        Program condition = statement("if (", expressions.of("boolean"), ") ");
        if (!scope.loops.isEmpty() && scope.chance(50)) {
            return condition.add("continue ", scope.oneOf(scope.loops.toArray()), ";\n");
        }
        if (!scope.blocks.isEmpty() && scope.chance(70)) {
            return condition.add("break ", scope.oneOf(scope.blocks.toArray()), ";\n");
        }
        if (!scope.returns || !scope.async) {
            return statement("log(", expressions.of("long"), ");\n");
        }
        return condition.add(result());
    }

    /** Returns a return. */
    Program result() {
        Program value = expressions.of("Object");
        if (scope.chance(15)) {
            Program other = expressions.of("Object");
            return statement("return ", expressions.of("boolean"), " ? ", returned(), value, ") : ")
                    .add(returned(), other, ");\n");
        }
        return statement("return ", returned(), value, ");\n");
    }

    /** Returns the beginning of a call whose task is returned. */
    private String returned() {
        return scope.oneOf("Task.<Object>of(", "Task.<Object>of(", "P.<Object>own(", "this.<Object>mayFail(");
    }

    private Program branch(int depth) {
        Program branch = statement("if (", expressions.of("boolean"), ") ", block(depth + 1));
        return scope.chance(50) ? branch.add(" else ", block(depth + 1), "\n") : branch.add("\n");
    }

    private Program loop(int depth) {
        String label = scope.fresh("l");
        scope.enter();
        String counter = scope.fresh("i");
        int kind = scope.below(4);
        Program loop = statement(label, ": ");
        Program condition = expressions.of("boolean");
        Program array = kind == 1 ? expressions.of("int[]") : expressions.of("String[]");
        if (kind == 0) {
            scope.declare("int", counter, true);
        } else if (kind < 3) {
            scope.declare(kind == 1 ? "int" : "String", counter, scope.chance(70));
        }
        scope.loops.push(label);
        scope.blocks.push(label);
        Program body = block(depth + 1);
        scope.blocks.pop();
        scope.loops.pop();
        scope.leave();
        return switch (kind) {
            case 0 ->
                loop.add("for (int ", counter, " = 0; ", counter, " < " + (1 + scope.below(3)), " && tick(); ")
                        .add(counter, "++) ", body, "\n");
            case 1 -> loop.add("for (int ", counter, " : ", array, ") { tick(); ", body, "}\n");
            case 2 -> loop.add("for (String ", counter, " : ", array, ") { tick(); ", body, "}\n");
            default ->
                scope.chance(50)
                        ? loop.add("while (", condition, " && tick()) ", body, "\n")
                        : loop.add("do ", body, " while (", condition, " && tick());\n");
        };
    }

    private Program trying(int depth) {
        Program trying = statement("try ", block(depth + 1));
        boolean caught = scope.chance(75);
        if (caught) {
            String type =
                    scope.oneOf("A", "B", "RuntimeException", "Exception", "Throwable", "A | ArithmeticException");
            addCatch(trying, type, depth);
            if (type.equals("B")) {
                addCatch(trying, scope.oneOf("A", "RuntimeException", "Throwable"), depth);
            }
        }
        if (!caught || scope.chance(50)) {
            trying.add(" finally ", block(scope.chance(25) ? depth + 1 : MAX_DEPTH)); // each way out repeats it
        }
        return trying.add("\n");
    }

    private void addCatch(Program trying, String type, int depth) {
        scope.enter();
        String name = scope.fresh("e");
        scope.declare("Object", "((Object) " + name + ")", false);
        trying.add(" catch (", type, " ", name, ") ", block(depth + 1));
        scope.leave();
    }

    private Program withResource(int depth) {
        scope.enter();
        Program made = statement("try (Res ", scope.fresh("r"), " = new Res(", expressions.of("int"), ")) ");
        made.add(block(depth + 1));
        scope.leave();
        if (scope.chance(50)) {
            addCatch(made, scope.oneOf("A", "Exception"), depth);
        }
        return made.add("\n");
    }

    private Program synchronizing(int depth) {
        Program lock = expressions.of("Box");
        boolean asyncOutside = scope.async;
        scope.async = false;
        Program body = block(depth + 1);
        scope.async = asyncOutside;
        return statement("synchronized (", lock, ") ", body, "\n");
    }

    private Program labelled(int depth) {
        String label = scope.fresh("b");
        scope.blocks.push(label);
        Program body = block(depth + 1);
        scope.blocks.pop();
        return statement(label, ": ", body, "\n");
    }

    private Program lambda(int depth) {
        String name = scope.fresh("f");
        if (!scope.async || scope.chance(40)) {
            Program value = scope.inLambda(false, () -> expressions.of("int"));
            return statement("{ IntSupplier ", name, " = () -> ", value, "; log(", name, ".getAsInt()); }\n");
        }
        Program body = scope.inLambda(true, () -> {
            Program all = statement("{ ");
            addAll(all, depth + 1, 1 + scope.below(3));
            return all.add(result(), "}");
        });
        return statement(
                "{ AsyncCallable<Object> ", name, " = () -> ", body, ";\nlog(show(await(", name, ".call()))); }\n");
    }
}
