package dev.continuo.it.torture;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** What watched code tells of itself while it runs; each thread is watched by itself. */
public final class Watched {
    private static final ThreadLocal<Watched> CURRENT = ThreadLocal.withInitial(Watched::new);

    /** The classes whose initialization wasn't pure: what their static fields hold isn't either. */
    private static final Map<String, Impurity> INITIALIZED = new ConcurrentHashMap<>();

    private final Deque<String> initializing = new ArrayDeque<>();
    private Impurity found;

    private Watched() {}

    /** Returns the first impurity that this thread has come to; null if none. */
    static Impurity found() {
        return CURRENT.get().found;
    }

    /**
     * Code is about to do what isn't pure.
     *
     * @param ordinal which impurity
     * @throws IllegalStateException if it would do more than to return what differs
     */
    public static void reaches(int ordinal) {
        Impurity impurity = Impurity.values()[ordinal];
        CURRENT.get().note(impurity);
        if (impurity == Impurity.MACHINE) {
            throw new IllegalStateException("not here: " + impurity);
        }
    }

    /** Code is about to read a static field of a class. */
    public static void reads(String owner) {
        Impurity impurity = INITIALIZED.get(owner);
        if (impurity != null) {
            CURRENT.get().note(impurity);
        }
    }

    /** The initialization of a class begins. */
    public static void initializes(String owner) {
        CURRENT.get().initializing.push(owner);
    }

    /** The initialization that began last ends. */
    public static void initialized() {
        CURRENT.get().initializing.pop();
    }

    private void note(Impurity impurity) {
        for (String type : initializing) {
            INITIALIZED.putIfAbsent(type, impurity);
        }
        if (found == null) {
            found = impurity;
        }
    }
}
