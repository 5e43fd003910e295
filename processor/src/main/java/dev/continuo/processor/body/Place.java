package dev.continuo.processor.body;

/** The kinds of places that rules are told of: each stands for the method of {@link BodyRule} of that name. */
enum Place {
    BODY("body"),
    CALL("call"),
    CREATION("creation"),
    REFERENCE("reference"),
    LAMBDA("lambda"),
    STATEMENT("statement"),
    RESULT("result"),
    VARIABLE("variable"),
    USE("use"),
    TRY("tryStatement"),
    LOOP("loop");

    private final String method;

    Place(String method) {
        this.method = method;
    }

    /** Returns the name of the method. */
    String method() {
        return method;
    }

    /** Tells whether a rule overrides the method. */
    boolean concerns(BodyRule rule) {
        for (Class<?> type = rule.getClass(); type != null; type = type.getSuperclass()) {
            for (var each : type.getDeclaredMethods()) {
                if (each.getName().equals(method) && !each.isSynthetic()) {
                    return true;
                }
            }
        }
        return false;
    }
}
