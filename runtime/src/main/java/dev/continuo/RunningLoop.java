package dev.continuo;

import org.jspecify.annotations.Nullable;

/** Which loop runs on a thread. */
final class RunningLoop {
    private static final ThreadLocal<@Nullable Loop> OF_THREAD = new ThreadLocal<>();

    /**
     * The loop that began to run last, mostly the only one: each start of a task asks for it, and a field is faster. Another
     * thread may see an old one here, but none that says that it runs on that thread.
     */
    private static @Nullable Loop last;

    private RunningLoop() {}

    /** Returns the loop that runs on this thread; null if none does. */
    static @Nullable Loop get() {
        Loop recent = last;
        return recent != null && recent.isInThread() ? recent : OF_THREAD.get();
    }

    static void set(Loop loop) {
        OF_THREAD.set(loop);
        last = loop;
    }

    static void clear() {
        if (last == OF_THREAD.get()) {
            last = null;
        }
        OF_THREAD.remove();
    }
}
