package dev.continuo.processor.graph;

/**
 * A guard that is held, or is to be.
 *
 * @param path where it is found
 * @param permits how many tasks may hold it at once: 1 for locks and conditions
 */
record Held(LockPath path, int permits) {
    static Held parse(String text) {
        int at = text.lastIndexOf('@');
        return new Held(LockPath.parse(text.substring(0, at)), Integer.parseInt(text.substring(at + 1)));
    }

    boolean isLock() {
        return permits == 1 && path.isField();
    }

    @Override
    public String toString() {
        return path + "@" + permits;
    }
}
