package dev.continuo.it.weaver;

import static dev.continuo.it.weaver.Program.expression;

import java.util.Map;

/** Writes random expressions, with awaits in any place. */
final class RandomExpressions {
    /** What values have, and what stands for one that shrinking has taken away. */
    private static final Map<String, String> CONSTANTS = Map.ofEntries(
            Map.entry("int", "1"),
            Map.entry("long", "2L"),
            Map.entry("double", "0.5"),
            Map.entry("float", "1.5f"),
            Map.entry("boolean", "true"),
            Map.entry("byte", "(byte) 3"),
            Map.entry("short", "(short) 4"),
            Map.entry("char", "'c'"),
            Map.entry("String", "\"s\""),
            Map.entry("Integer", "Integer.valueOf(5)"),
            Map.entry("Object", "(Object) null"),
            Map.entry("int[]", "new int[3]"),
            Map.entry("String[]", "new String[3]"),
            Map.entry("Box", "new Box(1, \"b\")"));

    /** The types that variables may have. */
    static final String[] TYPES = CONSTANTS.keySet().stream().sorted().toArray(String[]::new);

    private static final int MAX_DEPTH = 3;

    private final Scope scope;
    private final int release;
    private final ObjectExpressions objects;
    private boolean isInBranches;

    RandomExpressions(Scope scope, int release) {
        this.scope = scope;
        this.release = release;
        objects = new ObjectExpressions(scope, this);
    }

    /** Returns an expression of a type. */
    Program of(String type) {
        return of(type, scope.below(MAX_DEPTH));
    }

    Program of(String type, int depth) {
        if (depth <= 0) {
            return leaf(type);
        }
        return switch (scope.below(8)) {
            case 0, 1, 2 -> awaited(type, depth);
            case 3 -> leaf(type);
            case 4 -> conditional(type, depth);
            case 5 -> release >= 14 && scope.async ? switched(type, depth) : conditional(type, depth);
            default -> own(type, depth);
        };
    }

    private Program leaf(String type) {
        String variable = scope.chance(80) ? scope.variable(type, false) : null;
        return variable != null ? whole(type, variable) : whole(type, constant(type));
    }

    private String constant(String type) {
        return switch (type) {
            case "int" -> String.valueOf(scope.below(9) - 2);
            case "long" -> scope.below(5) * 1_000_000_007L + "L";
            case "double" -> scope.oneOf("0.0", "-1.25", "1e300", "Double.NaN");
            case "boolean" -> scope.oneOf("true", "false");
            case "String" -> scope.oneOf("\"a\"", "\"\"", "\"q\"");
            case "Integer" -> scope.oneOf("Integer.valueOf(7)", "Integer.valueOf(1000)");
            case "Object" -> scope.oneOf("(Object) \"o\"", "(Object) Integer.valueOf(3)", "(Object) new int[2]");
            default -> CONSTANTS.get(type);
        };
    }

    /** Puts an expression that {@link #CONSTANTS} can replace together. */
    static Program whole(String type, Object... parts) {
        return expression(CONSTANTS.get(type), parts);
    }

    private Program awaited(String type, int depth) {
        if (!scope.async) {
            return own(type, depth);
        }
        if (scope.chance(6) && !isInBranches) {
            isInBranches = true; // within each other they take the compiler exponential time
            Program branches = awaitedBranches(type, depth);
            isInBranches = false;
            return branches;
        }
        return whole(type, "((", type, ") await(", source(boxed(type)), of(type, depth - 1), ")))");
    }

    /** Awaits what the branches of one expression call. */
    private Program awaitedBranches(String type, int depth) {
        String boxed = boxed(type);
        Program value = of(type, depth - 1);
        Program other = of(type, depth - 1);
        if (release >= 14 && scope.chance(50)) {
            Program result =
                    whole(type, "((", type, ") await(switch (").add(of("int", depth - 1), " & 3) { case 0 -> ");
            result.add(source(boxed), value, "); case 1 -> throw bad(", of("int", 0), "); default -> ");
            return result.add(source(boxed), other, "); }))");
        }
        Program result = whole(type, "((", type, ") await(").add(of("boolean", depth - 1), " ? ", source(boxed), value);
        return result.add(") : ", source(boxed), other, ")))");
    }

    /** Returns the beginning of a call whose result is awaited. */
    private String source(String boxed) {
        if (scope.chance(8)) {
            return "self.<" + boxed + ">mayFail(";
        }
        return scope.oneOf(
                "Probe.<" + boxed + ">v(",
                "Probe.<" + boxed + ">v(",
                "Probe.<" + boxed + ">task(",
                "Probe.<" + boxed + ">stage(",
                "P.<" + boxed + ">own(",
                "self.<" + boxed + ">virtual(");
    }

    private Program conditional(String type, int depth) {
        return whole(type, "(", of("boolean", depth - 1), " ? ", of(type, depth - 1), " : ", of(type, depth - 1), ")");
    }

    private Program switched(String type, int depth) {
        String taken = scope.fresh("t");
        Program result = whole(type, "((", type, ") switch (").add(of("int", depth - 1), " & 3) { case 0 -> ");
        result.add(of(type, depth - 1), "; case 1, 2 -> { ", type, " ", taken, " = ", of(type, depth - 1));
        result.add("; ", taken, " = ", of(type, depth - 1), "; yield ", taken, "; } default -> ");
        return scope.chance(15)
                ? result.add("throw bad(", of("int", 0), "); })")
                : result.add(of(type, depth - 1), "; })");
    }

    private Program own(String type, int depth) {
        return switch (type) {
            case "int" -> integer(depth);
            case "long" -> arithmetic("long", depth, scope.oneOf("int", "char", "long"));
            case "double" -> arithmetic("double", depth, scope.oneOf("long", "float", "double"));
            case "float" -> arithmetic("float", depth, scope.oneOf("int", "byte", "float"));
            case "byte", "short", "char" ->
                whole(
                        type,
                        "((",
                        type,
                        ") (",
                        of(type, depth - 1),
                        scope.oneOf(" + ", " * "),
                        of("int", depth - 1),
                        "))");
            case "boolean" -> condition(depth);
            default -> objects.of(type, depth);
        };
    }

    private Program integer(int depth) {
        String variable = scope.variable("int", true);
        String array = scope.variable("int[]", false);
        if (variable != null && scope.chance(40)) {
            String step = scope.oneOf("++", "--");
            return scope.chance(50)
                    ? whole("int", "(", variable, step, ")")
                    : whole(
                            "int",
                            "(",
                            variable,
                            scope.oneOf(" += ", " = ", " -= ", " ^= "),
                            of("int", depth - 1),
                            ")");
        }
        if (array != null && scope.chance(60)) {
            Program element = whole("int", "(", array, "[", index(depth - 1), "]");
            return scope.chance(50)
                    ? element.add(scope.oneOf(" += ", " = ", " *= "), of("int", depth - 1), ")")
                    : element.add(scope.oneOf("++)", ")", "--)"));
        }
        return scope.chance(50) ? arithmetic("int", depth, scope.oneOf("int", "char", "byte")) : objects.number(depth);
    }

    /** Returns an index that is almost always within an array of three. */
    Program index(int depth) {
        Program any = of("int", depth);
        return scope.chance(95) ? whole("int", "Math.floorMod(", any, ", 3)") : any;
    }

    private Program arithmetic(String type, int depth, String other) {
        String operator = scope.oneOf(" + ", " - ", " * ", " / ", " % ");
        return whole(type, "((", type, ") (", of(type, depth - 1), operator, of(other, depth - 1), "))");
    }

    private Program condition(int depth) {
        String compared = scope.oneOf("int", "long", "double", "char");
        return switch (scope.below(4)) {
            case 0 -> whole("boolean", "(", of("boolean", depth - 1), " && ", of("boolean", depth - 1), ")");
            case 1 -> whole("boolean", "(", of("boolean", depth - 1), " || !", of("boolean", depth - 1), ")");
            case 2 -> whole("boolean", "(", of("String", depth - 1), " == ", of("Object", depth - 1), ")");
            default ->
                whole(
                        "boolean",
                        "(",
                        of(compared, depth - 1),
                        scope.oneOf(" < ", " >= ", " != "),
                        of(compared, 1),
                        ")");
        };
    }

    static String boxed(String type) {
        return switch (type) {
            case "int" -> "Integer";
            case "char" -> "Character";
            case "long", "double", "float", "boolean", "byte", "short" ->
                Character.toUpperCase(type.charAt(0)) + type.substring(1);
            default -> type;
        };
    }

    int release() {
        return release;
    }
}
