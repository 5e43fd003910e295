package dev.continuo;

import dev.continuo.support.Mocks;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Makes a loop and runs operations on the calling thread: asyncio's {@code Runner}.
 *
 * <pre>{@code
 * try (Runner runner = Runner.builder().clock(LoopClock.virtual()).build()) {
 *   long left = runner.run(() -> account.withdraw(10));
 * }
 * }</pre>
 *
 * <p>Several operations may be run, one after the other; tasks that are left when one ends go on when the next is run.
 * {@link #close()} cancels what is left. {@link Continuo#run} does all in one call.
 *
 * <p>The first interrupt of a thread that waits in {@link #run} cancels the operation; the thread is interrupted again
 * when it has ended.
 *
 * <p><b>Threads.</b> Any one thread at a time, on which no other loop runs.
 *
 * @since 0.1
 */
public final class Runner implements AutoCloseable {
    private final Loop loop;
    private final Driver driver;
    private boolean closed;

    private Runner(Builder builder) {
        loop = new Loop(builder.name, builder.clock == null ? LoopClock.real() : builder.clock);
        loop.setDebug(builder.debug);
        loop.setExceptionHandler(builder.exceptionHandler);
        driver = new Driver(loop);
    }

    /**
     * Begins a runner that isn't like all others.
     *
     * @return a builder
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns the loop that this runs: asyncio's {@code Runner.get_loop()}.
     *
     * @return the loop
     */
    public Loop loop() {
        return loop;
    }

    /**
     * Runs {@code main} as a task until it has ended: asyncio's {@code Runner.run()}. Blocks this thread.
     *
     * @param main the operation
     * @param <T> the type of its result
     * @return its result; what it throws, be it checked or not, is thrown
     * @throws DeadlockError if {@code main} waits and nothing can ever wake the loop
     * @throws CancelledError if {@code main} was cancelled
     * @throws IllegalStateException if a loop runs on this thread already, or this is closed
     */
    public <T extends @Nullable Object> T run(AsyncCallable<T> main) {
        enter();
        try {
            Task<T> task = Tasks.start(null, main);
            driver.runUntilDone(task);
            return task.result();
        } finally {
            loop.leave();
        }
    }

    /**
     * Runs the loop until nothing is left that could wake it.
     *
     * @return the tasks that wait then, in the order in which they were made
     * @throws IllegalStateException if a loop runs on this thread already, or this is closed
     */
    public List<Task<?>> runUntilIdle() {
        enter();
        try {
            driver.runUntilIdle();
            return loop.registry.list();
        } finally {
            loop.leave();
        }
    }

    /**
     * Cancels the tasks that are left, runs the loop until they have ended, and closes it, as asyncio's {@code
     * Runner.close()} does. What they fail with is handed
     * to the exception handler. Closing again has no effect.
     *
     * @throws DeadlockError if a task goes on waiting after its cancellation and nothing can ever wake it
     */
    @Override
    public void close() {
        if (closed) {
            return;
        }
        enter();
        closed = true;
        try {
            endTasks();
        } finally {
            driver.runLast();
            loop.inbox.close();
            loop.unretrieved.reportAll();
            loop.leave();
        }
    }

    private void endTasks() {
        List<Task<?>> left = new ArrayList<>(loop.registry.list());
        if (left.isEmpty()) {
            return;
        }
        for (Task<?> task : left) {
            task.cancel();
        }
        driver.runUntilDone(Gathering.settled(left));
        for (Task<?> task : left) {
            Throwable error = task.isCancelled() ? null : task.exception();
            if (error != null) {
                loop.report("unhandled exception while the loop was shut down: " + task, error, task);
            }
        }
    }

    private void enter() {
        if (closed) {
            throw new IllegalStateException("the runner is closed");
        }
        Mocks.look();
        loop.enter();
    }

    /**
     * What a runner is to be like.
     *
     * @since 0.1
     */
    public static final class Builder {
        private String name = "main";
        private boolean debug;
        private @Nullable LoopClock clock;
        private @Nullable ExceptionHandler exceptionHandler;

        private Builder() {}

        /**
         * Names the loop.
         *
         * @param name the name, used in messages; at first {@code main}
         * @return this
         */
        public Builder name(String name) {
            this.name = name;
            return this;
        }

        /**
         * Sets the loop's clock.
         *
         * @param clock a clock that no other loop has; at first a {@linkplain LoopClock#real() real} one
         * @return this
         */
        public Builder clock(LoopClock clock) {
            this.clock = clock;
            return this;
        }

        /**
         * Switches the loop's debug mode.
         *
         * @param debug whether it is on; at first it isn't
         * @return this
         */
        public Builder debug(boolean debug) {
            this.debug = debug;
            return this;
        }

        /**
         * Sets what takes the exceptions that no code awaits.
         *
         * @param handler the handler; null for the default, which logs them
         * @return this
         */
        public Builder exceptionHandler(@Nullable ExceptionHandler handler) {
            this.exceptionHandler = handler;
            return this;
        }

        /**
         * Makes the runner and its loop.
         *
         * @return the runner
         */
        public Runner build() {
            return new Runner(this);
        }
    }
}
