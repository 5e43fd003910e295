package dev.continuo;

import dev.continuo.support.Continuation;
import dev.continuo.support.Frame;
import dev.continuo.support.Suspension;
import dev.continuo.support.TaskAccess;
import dev.continuo.support.WaitQueue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A coroutine that a loop runs: asyncio's {@code Task}.
 *
 * <p>Calling an {@code @Async} method makes a task of it, whose first step runs in the loop's next iteration; a call
 * directly in {@code await(...)} or {@code return} doesn't, but runs in the calling task.
 *
 * <p><b>Threads.</b> Loop thread only, but for the methods of {@link java.util.concurrent.Future} and {@link
 * java.util.concurrent.CompletionStage}.
 *
 * <p><b>Cancellation.</b> {@link #cancel(String)} makes a {@link CancelledError} appear at the await where the task
 * waits, in the next iteration of the loop. The task may catch it; it is {@linkplain #isCancelled() cancelled} only if
 * its body ends with that error.
 *
 * @param <T> the type of the result
 * @since 0.1
 */
public final class Task<T extends @Nullable Object> extends Continuation<T> {
    /** Pending for ever; awaiting it only gives way for one iteration. */
    static final Task<@Nullable Void> YIELD = new Task<>();

    private static final Task<@Nullable Void> DONE = new Task<>(Outcome.NULL);

    static {
        TaskAccess.install(new Access());
    }

    /** The place in the loop's registry of tasks. */
    int slot;

    /** Counts the tasks of a loop, from 1. */
    final int number;

    /** The values of task locals. */
    @Nullable
    Locals locals;

    /** What few tasks have; null for none of it. */
    private @Nullable TaskExtras extras;

    Task(Loop loop, Frame root) {
        super(root);
        base().loop = loop;
        locals = loop.locals();
        number = loop.registry.add(this);
    }

    private Task(Object outcome) {
        super(null);
        number = 0;
        base().outcome = outcome;
    }

    private Task() {
        super(null);
        number = 0;
    }

    /** Makes a task that stands for something else, and is never run. */
    static Task<?> mark() {
        return new Task<>();
    }

    /**
     * Returns a task that is done with {@code result}. In an {@code @Async} method, {@code return Task.of(v)} is how a
     * result is returned, and makes no task.
     *
     * @param result the result
     * @param <T> its type
     * @return the task
     */
    public static <T extends @Nullable Object> Task<T> of(T result) {
        return new Task<>(Outcome.of(result));
    }

    /**
     * Returns a task that is done without a result: what an {@code @Async} method that has none returns.
     *
     * @return the task, always the same
     */
    public static Task<@Nullable Void> done() {
        return DONE;
    }

    /**
     * Returns a task that has failed.
     *
     * @param error what it has failed with
     * @param <T> the type of the result that it would have
     * @return the task
     */
    public static <T extends @Nullable Object> Task<T> failed(Throwable error) {
        return new Task<>(new Outcome.Failed(Objects.requireNonNull(error)));
    }

    /**
     * Returns the task that is running: asyncio's {@code current_task()}.
     *
     * @return null in a callback of the loop
     * @throws IllegalStateException if no loop runs on this thread
     */
    public static @Nullable Task<?> current() {
        return Loop.current().currentTask();
    }

    /**
     * Requests the cancellation of this task: asyncio's {@code Task.cancel()}.
     *
     * <p>A task that waits for something cancels that, be it a task or a promise, and gets its {@link CancelledError}
     * when that has ended; one that is ready gets the error in its next step; one that has not begun never runs.
     *
     * @param message the message of the error; null for none
     * @return false if the task is done
     * @throws IllegalStateException on a thread that is not the loop's; {@link #cancel(boolean)} can be called there
     */
    @Override
    public boolean cancel(@Nullable String message) {
        if (base().outcome != null) {
            return false;
        }
        home().checkThread(this);
        Cancellation.request(this, message);
        return true;
    }

    TaskExtras extras() {
        TaskExtras known = extras;
        if (known == null) {
            known = new TaskExtras();
            extras = known;
        }
        return known;
    }

    /**
     * Withdraws one request of cancellation: asyncio's {@code Task.uncancel()}. At zero, a request that was not delivered yet is forgotten, as in 3.13.
     *
     * @return how many remain
     */
    public int uncancel() {
        TaskExtras known = extras;
        if (known == null) {
            return 0;
        }
        if (known.cancelRequests > 0 && --known.cancelRequests == 0) {
            known.mustCancel = false;
        }
        return known.cancelRequests;
    }

    /**
     * Counts the requests of cancellation that have not been withdrawn: asyncio's {@code Task.cancelling()}.
     *
     * @return the count
     */
    public int cancelling() {
        TaskExtras known = extras;
        return known == null ? 0 : known.cancelRequests;
    }

    /**
     * Returns the task's name: asyncio's {@code Task.get_name()}.
     *
     * @return the name given, or {@code Task-} and the task's number in its loop
     */
    public String getName() {
        String given = extras == null ? null : extras.name;
        return given == null ? "Task-" + number : given;
    }

    /**
     * Names the task: asyncio's {@code Task.set_name()}.
     *
     * @param name the name, used in messages only
     */
    public void setName(String name) {
        extras().name = Objects.requireNonNull(name);
    }

    /** Runs the task until it waits again or ends. */
    void step() {
        Object waitedFor = awaited();
        if ((waitedFor != null || extras != null) && !takeUp(waitedFor)) {
            return;
        }
        try {
            Object result = resume();
            if (result != Suspension.SUSPENDED) {
                end(
                        extras != null && extras.mustCancel
                                ? new Outcome.Cancelled(extras.cancelMessage)
                                : Outcome.of(result));
            }
        } catch (CancelledError e) {
            end(new Outcome.Cancelled(e));
        } catch (Throwable t) {
            end(new Outcome.Failed(t));
        }
    }

    /** Takes up what the wait has brought; false if the task waits again where it has waited, or has ended. */
    private boolean takeUp(@Nullable Object waitedFor) {
        Throwable failure = null;
        if (waitedFor instanceof WaitQueue queue) {
            failure = cancellationOfWait();
            try {
                Object received = queue.end(this, failure != null);
                if (received == Suspension.SUSPENDED) {
                    return false;
                }
                setAwaited(received);
            } catch (Throwable t) {
                failure = t;
                endTrace(t);
            }
        } else {
            if (waitedFor != null) {
                failure = takeOutcome((Awaitable<?>) waitedFor);
            }
            if (extras != null) {
                failure = requestedCancellation(failure);
            }
        }
        return failure == null || throwAtWait(failure);
    }

    /** Receives the result of what has ended, or returns what it has failed with. */
    private @Nullable Throwable takeOutcome(Awaitable<?> ended) {
        Object end = ended.outcome;
        if (end instanceof Outcome special) {
            Throwable failure = special.errorAt(this, true);
            setAwaited(null);
            return failure;
        }
        setAwaited(end);
        return null;
    }

    /** Has {@code failure} thrown where the task waits; false if it has not begun, and so ends. */
    private boolean throwAtWait(Throwable failure) {
        if (hasBegun()) {
            setThrown(failure);
            return true;
        }
        end(failure instanceof CancelledError e ? new Outcome.Cancelled(e) : new Outcome.Failed(failure));
        return false;
    }

    /** Returns the cancellation that ends the wait in a queue, if one does. */
    private @Nullable Throwable cancellationOfWait() {
        if (extras == null) {
            return null;
        }
        boolean woken = WaitQueue.hasWoken(this);
        return requestedCancellation(woken ? null : cancellation(extras.queueMessage, true));
    }

    /** Returns the cancellation if one was requested since the last step, else what the step is to throw anyway. */
    private @Nullable Throwable requestedCancellation(@Nullable Throwable failure) {
        TaskExtras known = extras();
        if (!known.mustCancel) {
            return failure;
        }
        known.mustCancel = false;
        return failure instanceof CancelledError ? failure : cancellation(known.cancelMessage, true);
    }

    /** Cancels what the task has begun to wait for in a step in which its cancellation was requested. */
    void afterStep() {
        TaskExtras known = extras;
        if (known != null && known.mustCancel && Cancellation.ofWait(this, known.cancelMessage)) {
            known.mustCancel = false;
        }
    }

    private void end(Object outcome) {
        if (extras != null) {
            extras.mustCancel = false;
        }
        home().registry.remove(this);
        Awaitable.settle(this, outcome);
    }

    /** Returns a new error for the await where this is; {@code waits} says whether it has waited there. */
    CancelledError cancellation(@Nullable String message, boolean waits) {
        return waits
                ? new CancelledError(message, chain().toArray(StackTraceElement[]::new))
                : new CancelledError(message);
    }

    /** Adds where this awaits to the trace of an error that it is about to get there. */
    void arrives(Throwable error, boolean waits) {
        if (waits) {
            extendTrace(error);
        } else {
            extendTraceHere(error);
        }
    }

    @Override
    protected boolean isRunning() {
        Loop home = base().loop;
        return home != null && home.currentTask() == this;
    }

    /** What the task waits for, for this package. */
    @Nullable
    Object waitsFor() {
        return awaited();
    }

    /** Notes what the task waits for, from this package; null for nothing. */
    void waitFor(@Nullable Object awaited) {
        setAwaited(awaited);
    }

    /** Makes an exception appear at the await, but one iteration later, as in asyncio. */
    void failLater(String message) {
        Promise<Object> failed = new Promise<>(home());
        Outcome.Failed failure = new Outcome.Failed(new IllegalStateException(message));
        failure.retrieved = true;
        failed.outcome = failure;
        setAwaited(failed);
        home().ready.add(this);
    }

    /** The message of the cancellation that was requested last while the task was not waiting; null for none. */
    @Nullable
    String cancelMessage() {
        return extras == null ? null : extras.cancelMessage;
    }

    /** This, as a class whose package-private members are in sight. */
    private Awaitable<T> base() {
        return this;
    }

    Loop home() {
        return base().boundLoop();
    }

    @Override
    public String toString() {
        boolean cancelling = cancelling() > 0 && base().outcome == null;
        return "Task '" + getName() + "' [" + (cancelling ? "cancelling" : base().standing()) + "]";
    }
}
