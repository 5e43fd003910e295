package dev.continuo;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The event loop: one thread that runs tasks and callbacks, one after the other.
 *
 * <p>An iteration takes the timers that are due, in the order of their deadlines and then of their registration, behind
 * what is ready, and runs all that is ready then, first in, first out; what that makes ready runs in the next iteration.
 * The rules are asyncio's to the letter.
 *
 * <p>A {@link Runner} makes the loop and runs it.
 *
 * <p><b>Threads.</b> Loop thread only, but for {@link #callSoonThreadsafe}, {@link #submit}, {@link #time()} and {@link
 * Hold#close()}.
 *
 * @since 0.1
 */
public final class Loop {
    final ReadyRing ready = new ReadyRing();
    final TimerHeap timers = new TimerHeap(ready);
    final TaskRegistry registry = new TaskRegistry();
    final Inbox inbox = new Inbox();
    final Unretrieved unretrieved = new Unretrieved(this);
    final LoopClock clock;

    /** Whether the first entry of the ready queue is being run. */
    boolean running;

    /** How many results are being awaited that come from outside. */
    int outside;

    /** Whether the loop's thread may be parked, so that a call from another must wake it. */
    volatile boolean parked;

    private final String name;
    private @Nullable Locals callbackLocals;
    private volatile @Nullable Thread thread;

    /**
     * The same, for what must be fast. Not volatile: the loop's own thread surely sees it, and a fence in each release of
     * a lock would cost more than the release.
     */
    private @Nullable Thread threadForChecks;

    private final FailureReports reports = new FailureReports(this);
    private boolean debug;
    private @Nullable StepWatch watch;
    private volatile long slowNanos = Duration.ofMillis(100).toNanos();

    Loop(String name, LoopClock clock) {
        this.name = name;
        this.clock = clock;
    }

    /**
     * Returns the loop that runs on this thread: asyncio's {@code get_running_loop()}.
     *
     * @return the loop
     * @throws IllegalStateException if none does
     */
    public static Loop current() {
        Loop loop = RunningLoop.get();
        if (loop == null) {
            throw new IllegalStateException("no running event loop: call this from an @Async method or a callback of a"
                    + " loop, start one with Continuo.run(() -> ...), or hand the call to a loop of another thread with"
                    + " loop.submit(() -> ...)");
        }
        return loop;
    }

    /**
     * Has {@code call} made in the next iteration: asyncio's {@code call_soon()}.
     *
     * @param call the call
     * @return cancels it
     * @throws IllegalStateException on another thread
     */
    public Handle callSoon(Runnable call) {
        checkThread(this);
        Handle handle = new Handle(Objects.requireNonNull(call), locals());
        ready.add(handle);
        return handle;
    }

    /**
     * Has {@code call} made after a while: asyncio's {@code call_later()}.
     *
     * @param delay how long; zero or less: as soon as timers are looked at
     * @param call the call
     * @return cancels it
     * @throws IllegalStateException on another thread
     */
    public TimerHandle callLater(Duration delay, Runnable call) {
        return callAtNanos(deadline(Durations.nanos(delay)), call);
    }

    /**
     * Has {@code call} made at a certain time: asyncio's {@code call_at()}.
     *
     * @param when the time on the loop's clock, as {@link #time()} gives it
     * @param call the call
     * @return cancels it
     * @throws IllegalStateException on another thread
     */
    public TimerHandle callAt(Duration when, Runnable call) {
        return callAtNanos(Durations.nanos(when), call);
    }

    TimerHandle callAtNanos(long deadlineNanos, Runnable call) {
        checkThread(this);
        return timers.add(deadlineNanos, Objects.requireNonNull(call), locals());
    }

    /** The time after {@code delayNanos}, or the end of time. */
    long deadline(long delayNanos) {
        long deadline = clock.nanos() + delayNanos;
        return delayNanos > 0 && deadline < 0 ? Long.MAX_VALUE : deadline;
    }

    /**
     * Has {@code call} made in the next iteration, from any thread: asyncio's {@code call_soon_threadsafe()}.
     *
     * @param call the call
     * @return the call; cancel it on the loop's thread only
     * @throws IllegalStateException if the loop is closed
     */
    public Handle callSoonThreadsafe(Runnable call) {
        if (isInThread()) {
            return callSoon(call);
        }
        Handle handle = new Handle(Objects.requireNonNull(call), null);
        if (!post(handle)) {
            throw new IllegalStateException(this + " is closed");
        }
        return handle;
    }

    /** Hands a call to the loop, from any thread; false if the loop is closed. */
    boolean post(Handle handle) {
        if (!inbox.push(handle)) {
            return false;
        }
        if (parked) {
            LockSupport.unpark(thread);
        }
        return true;
    }

    /**
     * Runs {@code operation} as a task of this loop; from any thread: asyncio's {@code run_coroutine_threadsafe}.
     *
     * @param operation the operation
     * @param <T> the type of its result
     * @return ends as the task does; cancelling it cancels the task
     * @throws IllegalStateException if the loop is closed
     */
    public <T extends @Nullable Object> CompletableFuture<T> submit(AsyncCallable<T> operation) {
        LinkedFuture<T> future = new LinkedFuture<>(this);
        callSoonThreadsafe(() -> future.startTask(operation));
        return future;
    }

    /**
     * Runs work that blocks in an executor: asyncio's {@code run_in_executor()}. Unlike {@link Continuo#toThread}, the work
     * doesn't see the task's locals.
     *
     * @param executor the executor; null for the threads that {@code toThread} uses
     * @param work the work
     * @param <T> the type of its result
     * @return its result or what it throws; cancelling it keeps work that has not begun from running
     * @throws IllegalStateException if this loop doesn't run on this thread
     */
    public <T extends @Nullable Object> Awaitable<T> runInExecutor(@Nullable Executor executor, Callable<T> work) {
        if (current() != this) {
            throw new IllegalStateException(this + " doesn't run on this thread: use submit(...)");
        }
        return OutsidePromise.of(Threads.call(executor, work));
    }

    /**
     * Returns the loop's time: asyncio's {@code loop.time()}.
     *
     * @return the time since the loop was made
     */
    public Duration time() {
        return clock.time();
    }

    /**
     * Lists the tasks that are not done: asyncio's {@code all_tasks()}.
     *
     * @return the tasks, in the order in which they were made
     */
    public Set<Task<?>> tasks() {
        return Collections.unmodifiableSet(new LinkedHashSet<>(registry.list()));
    }

    /**
     * Tells the loop that something outside will call it, so that it waits for that instead of throwing {@link
     * DeadlockError}. Not needed for what tasks await: a {@code CompletionStage}, or {@link Continuo#toThread}.
     *
     * @return ends that
     * @throws IllegalStateException on another thread
     */
    public Hold hold() {
        checkThread(this);
        return new Hold(this);
    }

    /**
     * Sets what takes the exceptions that no code awaits: asyncio's {@code set_exception_handler()}.
     *
     * @param handler the handler; null for the default, which logs to the {@link System.Logger} {@code
     *     dev.continuo.Loop}
     */
    public void setExceptionHandler(@Nullable ExceptionHandler handler) {
        reports.setHandler(handler);
    }

    /**
     * Switches the debug mode: asyncio's {@code loop.set_debug()}. In it, a step or callback that takes longer than the
     * {@linkplain #setSlowCallbackThreshold threshold} is logged, while it still runs, with the stack that shows what
     * keeps it, and again with the time it took when it has ended.
     *
     * @param debug whether it is on
     */
    public void setDebug(boolean debug) {
        this.debug = debug;
        ready.hasChores = true;
    }

    /**
     * Says whether the debug mode is on: asyncio's {@code get_debug()}.
     *
     * @return true if it is
     */
    public boolean isDebug() {
        return debug;
    }

    /**
     * Sets from when on a step or callback is slow: asyncio's {@code slow_callback_duration}. Holds at once, also for the
     * step that is running.
     *
     * @param threshold the shortest time that is logged; at first 100 ms
     */
    public void setSlowCallbackThreshold(Duration threshold) {
        slowNanos = Durations.nanos(threshold);
        if (watch != null) {
            watch.lookAgain();
        }
    }

    /** Whether more may be to be done between iterations than to take the calls of other threads. */
    boolean hasChores() {
        return debug || !timers.isEmpty() || !unretrieved.isEmpty();
    }

    void runCall(Handle call) {
        if (call.isCancelled()) {
            return;
        }
        callbackLocals = call.locals;
        try {
            call.invoke();
        } catch (Throwable t) {
            report("exception in callback: " + call, t, call);
        } finally {
            callbackLocals = null;
        }
    }

    /** Runs an entry of the ready queue in the debug mode. */
    void runWatched(Task<?> entry) {
        StepWatch current = watch;
        if (current == null) {
            current = StepWatch.start(this);
            watch = current;
        }
        current.begin(entry == ReadyRing.CALL ? ready.firstCall() : entry);
        try {
            if (entry == ReadyRing.CALL) {
                runCall(ready.takeCall());
            } else {
                entry.step();
            }
        } finally {
            current.finish();
        }
    }

    /** From when on a step is slow. */
    long slowNanos() {
        return slowNanos;
    }

    /** Hands an exception to the handler, or logs it. */
    void report(String message, @Nullable Throwable exception, @Nullable Object source) {
        reports.report(new ExceptionContext(message, exception, source));
    }

    /** The task that is running; null in a callback. */
    @Nullable
    Task<?> currentTask() {
        Task<?> entry = running ? ready.first() : null;
        return entry == ReadyRing.CALL ? null : entry;
    }

    @Nullable
    Locals locals() {
        Task<?> task = currentTask();
        return task == null ? callbackLocals : task.locals;
    }

    void setLocals(@Nullable Locals locals) {
        Task<?> task = currentTask();
        if (task == null) {
            callbackLocals = locals;
        } else {
            task.locals = locals;
        }
    }

    /** Makes this the running loop of this thread. */
    void enter() {
        if (RunningLoop.get() != null) {
            throw new IllegalStateException(
                    "a loop runs on this thread already: await the operation instead of running it");
        }
        if (thread != null) {
            throw new IllegalStateException(this + " runs on another thread");
        }
        thread = Thread.currentThread();
        threadForChecks = Thread.currentThread();
        RunningLoop.set(this);
    }

    /** Ends what {@link #enter()} began. */
    void leave() {
        if (watch != null) {
            watch.end();
            watch = null;
        }
        RunningLoop.clear();
        thread = null;
        threadForChecks = null;
    }

    /** Whether this runs on the current thread, which always sees what it has written itself. */
    boolean isInThread() {
        return threadForChecks == Thread.currentThread();
    }

    /** Refuses a use on a thread that is not the loop's; allows it while the loop doesn't run. */
    void checkThread(Object used) {
        Thread home = threadForChecks;
        if (home != Thread.currentThread() && home != null) {
            throw new IllegalStateException(used + " was used on thread '"
                    + Thread.currentThread().getName() + "', but belongs to " + this + " on thread '" + home.getName()
                    + "': use loop.callSoonThreadsafe(...) or loop.submit(...)");
        }
    }

    /** Refuses to block this loop's thread until {@code pending} is done, which it never would be. */
    void checkMayBlock(Object pending) {
        if (isInThread()) {
            throw new IllegalStateException(
                    "blocking on " + pending + " on the thread of " + this + ", its own, would never"
                            + " end: use Continuo.await(...) in an @Async method, or block on another thread");
        }
    }

    @Override
    public String toString() {
        return "Loop '" + name + "'";
    }
}
