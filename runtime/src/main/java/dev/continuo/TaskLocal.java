package dev.continuo;

import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * A value of its own for each task: asyncio's {@code ContextVar}.
 *
 * <p>A task begins with the values that the code sees that makes it; what it sets itself, only it and the tasks it makes
 * afterwards see. Callbacks of the loop see the values at the time of their registration, and so does {@link
 * Continuo#toThread} in its thread.
 *
 * <p><b>Threads.</b> Setting: loop thread only. Getting: on other threads than a loop's and outside {@code toThread}, no
 * value is set.
 *
 * @param <T> the type of the value
 * @since 0.1
 */
public final class TaskLocal<T extends @Nullable Object> {
    private static final ThreadLocal<@Nullable Locals> OUTSIDE = new ThreadLocal<>();

    private final String name;
    private final boolean hasInitial;
    private final @Nullable T initial;

    private TaskLocal(String name, boolean hasInitial, @Nullable T initial) {
        this.name = name;
        this.hasInitial = hasInitial;
        this.initial = initial;
    }

    /**
     * Makes a local without a value.
     *
     * @param name its name, for messages
     * @param <T> the type of the value
     * @return the local
     */
    public static <T extends @Nullable Object> TaskLocal<T> named(String name) {
        return new TaskLocal<>(name, false, null);
    }

    /**
     * Makes a local that has a value wherever none is set.
     *
     * @param name its name, for messages
     * @param initial that value
     * @param <T> the type of the value
     * @return the local
     */
    public static <T extends @Nullable Object> TaskLocal<T> withInitial(String name, T initial) {
        return new TaskLocal<>(name, true, initial);
    }

    /**
     * Returns the value: asyncio's {@code ContextVar.get()}.
     *
     * @return the value set last in this task, or the initial one
     * @throws NoSuchElementException if there is neither
     */
    @SuppressWarnings("unchecked")
    public T get() {
        Locals entry = Locals.find(visible(), this);
        if (entry != null) {
            return (T) entry.value();
        }
        if (!hasInitial) {
            throw new NoSuchElementException("task local '" + name + "' has no value here");
        }
        return initial;
    }

    /**
     * Returns the value, or {@code other} if none is set; the initial value doesn't count.
     *
     * @param other the value to return instead
     * @return the value
     */
    @SuppressWarnings("unchecked")
    public T getOrElse(T other) {
        Locals entry = Locals.find(visible(), this);
        return entry == null ? other : (T) entry.value();
    }

    /**
     * Sets the value for the running task, or the running callback: asyncio's {@code ContextVar.set()}.
     *
     * @param value the value
     * @return restores the previous value
     * @throws IllegalStateException if no loop runs on this thread
     */
    public Token<T> set(T value) {
        Loop loop = Loop.current();
        Locals before = loop.locals();
        loop.setLocals(Locals.with(before, this, value));
        return new Token<>(this, Locals.find(before, this));
    }

    private static @Nullable Locals visible() {
        Loop loop = RunningLoop.get();
        return loop == null ? OUTSIDE.get() : loop.locals();
    }

    /** Runs {@code work} on a thread without a loop, with the values {@code locals}. */
    static void runWith(@Nullable Locals locals, Runnable work) {
        OUTSIDE.set(locals);
        try {
            work.run();
        } finally {
            OUTSIDE.remove();
        }
    }

    @Override
    public String toString() {
        return "TaskLocal '" + name + "'";
    }

    /**
     * The value before a {@link TaskLocal#set}.
     *
     * @param <T> the type of the value
     */
    public static final class Token<T extends @Nullable Object> implements AutoCloseable {
        private final TaskLocal<T> local;
        private final @Nullable Locals before;

        Token(TaskLocal<T> local, @Nullable Locals before) {
            this.local = local;
            this.before = before;
        }

        /** Restores the value, or that there is none, in the running task. */
        @Override
        public void close() {
            Loop loop = Loop.current();
            Locals now = loop.locals();
            loop.setLocals(before == null ? Locals.without(now, local) : Locals.with(now, local, before.value()));
        }
    }
}
