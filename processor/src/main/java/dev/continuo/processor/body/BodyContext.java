package dev.continuo.processor.body;

/**
 * The innermost code around a place in a body: the one that an await there would suspend.
 *
 * @param description the code as messages name it
 * @param isAsync whether it may suspend
 * @param isLambda whether it is a lambda
 * @param monitors how many monitors it holds by {@code synchronized} blocks of its own
 */
record BodyContext(String description, boolean isAsync, boolean isLambda, int monitors) {
    static BodyContext of(String description, boolean isAsync) {
        return new BodyContext(description, isAsync, false, 0);
    }

    static BodyContext ofLambda(String description, boolean isAsync) {
        return new BodyContext(description, isAsync, true, 0);
    }

    BodyContext inMonitor() {
        return new BodyContext(description, isAsync, isLambda, monitors + 1);
    }
}
