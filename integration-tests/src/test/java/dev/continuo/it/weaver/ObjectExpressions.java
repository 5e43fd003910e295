package dev.continuo.it.weaver;

import static dev.continuo.it.weaver.RandomExpressions.whole;

/** Writes random expressions that make or use objects. */
final class ObjectExpressions {
    private final Scope scope;
    private final RandomExpressions any;

    ObjectExpressions(Scope scope, RandomExpressions any) {
        this.scope = scope;
        this.any = any;
    }

    Program of(String type, int depth) {
        return switch (type) {
            case "String" -> string(depth);
            case "Integer" -> integer(depth);
            case "int[]", "String[]" -> array(type, depth);
            case "Box" -> box(depth);
            default -> object(depth);
        };
    }

    private Program string(int depth) {
        String variable = scope.variable("String", true);
        String array = scope.variable("String[]", false);
        if (variable != null && scope.chance(30)) {
            return whole("String", "(", variable, " += ", plain(depth - 1), ")");
        }
        if (array != null && scope.chance(30)) {
            return whole("String", "(", array, "[", any.index(depth - 1), "] += ", any.of("long", depth - 1), ")");
        }
        return switch (scope.below(4)) {
            case 0 -> whole("String", "show(", any.of("Object", depth - 1), ")");
            case 1 -> whole("String", any.of("Box", depth - 1), ".s");
            case 2 -> call(depth);
            default -> {
                Program all = whole("String", "(\"\" + ", plain(depth - 1));
                for (int more = scope.below(4); more > 0; more--) {
                    all.add(" + ", plain(depth - 1));
                }
                yield all.add(")");
            }
        };
    }

    /** Returns an expression whose text is the same in every run. */
    private Program plain(int depth) {
        String type =
                scope.oneOf("int", "long", "double", "float", "char", "boolean", "byte", "short", "String", "Integer");
        return type.equals("String") ? whole("String", "cap(", any.of("String", depth), ")") : any.of(type, depth);
    }

    private Program call(int depth) {
        String name = scope.oneOf("self.mix(", "P.smix(");
        Program all = whole("String", name, any.of("int", depth - 1), ", ", any.of("long", depth - 1), ", ");
        return all.add(
                any.of("String", depth - 1), ", ", any.of("double", depth - 1), ", ", any.of("Object", depth - 1), ")");
    }

    private Program integer(int depth) {
        return scope.chance(70)
                ? whole("Integer", "Integer.valueOf(", any.of("int", depth - 1), ")")
                : whole("Integer", "(", any.of("boolean", depth - 1), " ? null : ", any.of("Integer", depth - 1), ")");
    }

    private Program array(String type, int depth) {
        String element = type.substring(0, type.length() - 2);
        if (scope.chance(20)) {
            return whole(type, "new ", element, "[3 + (", any.of("int", depth - 1), " & 1)]");
        }
        Program all = whole(type, "new ", type, " {", any.of(element, depth - 1), ", ");
        return all.add(any.of(element, depth - 1), ", ", any.of(element, depth - 1), "}");
    }

    private Program box(int depth) {
        return switch (scope.below(3)) {
            case 0 -> whole("Box", "self.box(", any.of("Box", depth - 1), ")");
            case 1 -> whole("Box", "new Box(", any.of("Box", depth - 1), ", ", any.of("long", depth - 1), ")");
            default -> whole("Box", "new Box(", any.of("int", depth - 1), ", ", any.of("String", depth - 1), ")");
        };
    }

    private Program object(int depth) {
        String type = scope.oneOf("String", "Integer", "int[]", "Box", "String[]", "Object");
        return whole("Object", "((Object) ", any.of(type, depth - 1), ")");
    }

    /** Returns an int that an object has. */
    Program number(int depth) {
        Program box = any.of("Box", depth - 1);
        return switch (scope.below(any.release() >= 16 ? 7 : 5)) {
            case 0 -> whole("int", box, ".n");
            case 1 -> whole("int", "(", box, ".n += ", any.of("int", depth - 1), ")");
            case 2 -> whole("int", "(self.f ", scope.oneOf("+", "-", "*", ""), "= ", any.of("int", depth - 1), ")");
            case 3 -> whole("int", "(", any.of("Integer", depth - 1), " + ", any.of("int", depth - 1), ")");
            case 4 -> whole("int", any.of("String", depth - 1), ".length()");
            case 5 -> {
                String name = scope.fresh("p");
                yield whole("int", "(", any.of("Object", depth - 1), " instanceof Integer ", name, " && ")
                        .add(any.of("boolean", depth - 1), " ? ", name, " : ", any.of("int", depth - 1), ")");
            }
            default -> whole("int", "new Rec(", any.of("int", depth - 1), ", ", any.of("Object", depth - 1), ").a()");
        };
    }
}
