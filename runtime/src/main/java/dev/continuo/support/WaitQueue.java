package dev.continuo.support;

import dev.continuo.Loop;
import dev.continuo.Task;
import org.jspecify.annotations.Nullable;

/**
 * The tasks that wait for a primitive, first come first.
 *
 * <p>{@code await(queue.join())} is what asyncio writes as a future that is appended to a deque, awaited, and removed
 * whatever happens. Here the task itself is in the queue, and leaves it at the beginning of its next step, which is when
 * asyncio's {@code finally} removes the future: until then a task that was woken or cancelled still counts.
 *
 * <p>Where little is to be done after the wait, {@code return queue.join()} does without a frame of its own: what follows
 * in asyncio's coroutine after {@code await fut} then stands in {@link #goOn} and {@link #giveUp}, which are called at the
 * same moment, and may wait again. That makes the hand-over of a lock twice as fast and spares each waiting task 32 bytes.
 *
 * <p>Loop thread only.
 */
@Woven(Woven.PROTOCOL) // The body of join() is written by hand, below.
public class WaitQueue extends WaiterRing implements Blocker {
    private static final TaskAccess ACCESS = TaskAccess.get();

    private final Object owner;

    /** Stands in traces for the method that waits, where that has no frame; null where it has one. */
    private final @Nullable StackTraceElement waitingMethod;

    private @Nullable Loop loop;
    private @Nullable Task<?> holder;

    /**
     * Makes a queue.
     *
     * @param owner the primitive, for messages
     */
    public WaitQueue(Object owner) {
        this.owner = owner;
        waitingMethod = null;
    }

    /**
     * Makes a queue that is joined by a method that returns {@link #join()}, and so has no frame while it waits.
     *
     * @param owner the primitive, for messages
     * @param waitingMethod what traces show for the method; see {@link #element}
     */
    public WaitQueue(Object owner, StackTraceElement waitingMethod) {
        this.owner = owner;
        this.waitingMethod = waitingMethod;
    }

    /**
     * Returns what traces show for a method of a primitive that waits without a frame. Of its line they say nothing.
     *
     * @param type the class
     * @param method the name of the method
     * @return the element
     */
    public static StackTraceElement element(Class<?> type, String method) {
        return new StackTraceElement(type.getName(), method, type.getSimpleName() + ".java", -1);
    }

    /** The method that waits here without a frame; null if there is none. */
    @Nullable
    StackTraceElement waitingMethod() {
        return waitingMethod;
    }

    /**
     * Waits until woken: to be awaited directly, or returned from an {@code @Async} method.
     *
     * @param <R> the type of the result
     * @return what {@link #goOn} returns
     * @throws IllegalStateException if tasks of another loop have waited here
     */
    public final <R> Task<R> join() {
        throw new UnsupportedOperationException("only awaited");
    }

    /**
     * The woven body of {@link #join()}.
     *
     * @param task the running task
     * @param resuming not used: this is never resumed
     * @return {@link Suspension#SUSPENDED}
     */
    public final Object join$async(Task<?> task, @Nullable Frame resuming) {
        Loop home = ACCESS.loop(task);
        if (home != loop) {
            bind(home);
        }
        append(task);
        ACCESS.waitIn(task, this);
        return Suspension.SUSPENDED;
    }

    /**
     * Waits until woken, with a note: the same as {@link #join()} otherwise.
     *
     * @param note what the task is to know when it has left, unless by {@link #releaseNext}; null for nothing
     * @param <R> the type of the result
     * @return what {@link #goOn} returns
     */
    public final <R> Task<R> join(@Nullable Object note) {
        throw new UnsupportedOperationException("only awaited");
    }

    /**
     * The woven body of {@link #join(Object)}.
     *
     * @param note what the task is to know when it has left; null for nothing
     * @param task the running task, or one that {@link #goOn} is called for
     * @param resuming not used: this is never resumed
     * @return {@link Suspension#SUSPENDED}
     */
    public final Object join$async(@Nullable Object note, Task<?> task, @Nullable Frame resuming) {
        Object answer = join$async(task, resuming);
        if (note != null) {
            noteLast(note);
        }
        return answer;
    }

    /**
     * Called when a task begins its step that was woken here, and has left.
     *
     * @param task the task
     * @param note what it has come with
     * @return the result of the wait, or {@link Suspension#SUSPENDED} if the task waits again; what is thrown instead, is
     *     thrown at the await
     */
    protected @Nullable Object goOn(Task<?> task, @Nullable Object note) {
        return Boolean.TRUE;
    }

    /**
     * Called when a task begins its step whose wait here ends with a cancellation, and has left.
     *
     * @param task the task
     * @param woken whether it was woken first
     * @param note what it has come with
     */
    protected void giveUp(Task<?> task, boolean woken, @Nullable Object note) {}

    /**
     * Ends the wait of a task that begins its step.
     *
     * @param task the task
     * @param isCancelled whether the wait ends with a cancellation
     * @return what {@link #goOn} returns; null for a cancellation
     */
    public final @Nullable Object end(Task<?> task, boolean isCancelled) {
        Object note = leave(task);
        if (isCancelled) {
            giveUp(task, hasWoken(task), note);
            return null;
        }
        return goOn(task, note);
    }

    private void bind(Loop home) {
        if (loop != null) {
            throw new IllegalStateException(owner + " is bound to " + loop + ", whose tasks have waited for it, and was"
                    + " used in " + home + ": a primitive serves the tasks of one loop. Make one for each loop");
        }
        loop = home;
    }

    /**
     * Ends the wait of a task with a cancellation.
     *
     * @param task a task that has begun to wait here
     * @return false if it was woken or cancelled before
     */
    public final boolean cancel(Task<?> task) {
        boolean cancels = markCancelled(task);
        if (cancels) {
            makeReady(task);
        }
        return cancels;
    }

    /**
     * Says how the last wait of a task in a queue ended.
     *
     * @param task the task
     * @return true if it was woken, also if it was cancelled before it ran; false if its wait was cancelled
     */
    public static boolean hasWoken(@Nullable Task<?> task) {
        return task != null && isWoken(task);
    }

    /**
     * Wakes the first task that still waits.
     *
     * @return false if none does
     * @throws IllegalStateException on a thread that is not the loop's
     */
    public final boolean wakeNext() {
        Task<?> task = firstWaiting();
        if (task == null) {
            return false;
        }
        wake(task);
        return true;
    }

    /**
     * Wakes all tasks that wait.
     *
     * @throws IllegalStateException on a thread that is not the loop's
     */
    public final void wakeAll() {
        Loop home = loop;
        if (home == null) {
            return;
        }
        LoopThreads.check(home, owner);
        for (Task<?> task = firstWaiting(); task != null; task = firstWaiting()) {
            ACCESS.wake(task, home);
            markWoken(task);
        }
    }

    /**
     * Wakes the first task, unless it is woken or cancelled already.
     *
     * @throws IllegalStateException on a thread that is not the loop's
     */
    public final void wakeFirst() {
        Task<?> task = head();
        if (task != null && isWaiting(task)) {
            wake(task);
        }
    }

    /**
     * Wakes the first task that still waits, and takes it out at once, as well as those before it, which don't.
     *
     * @return false if none waits
     * @throws IllegalStateException on a thread that is not the loop's
     */
    public final boolean releaseNext() {
        if (count() == 0) {
            return false;
        }
        Task<?> task = firstWaiting();
        if (task != null) {
            wake(task);
        }
        for (Task<?> head = head(); head != null; head = head()) {
            leave(head);
            if (head == task) {
                break;
            }
        }
        return task != null;
    }

    private void wake(Task<?> task) {
        makeReady(task);
        markWoken(task);
    }

    /**
     * Refuses a use on a thread that is not that of the loop whose tasks have waited here.
     *
     * @throws IllegalStateException on another thread, while that loop runs
     */
    public final void checkThread() {
        Loop bound = loop;
        if (bound != null) {
            LoopThreads.check(bound, owner);
        }
    }

    /**
     * The same as {@link #checkThread()}, of this queue and of another that has the same owner.
     *
     * @param other the other queue
     * @throws IllegalStateException on another thread than that of a loop whose tasks have waited here or there
     */
    public final void checkThread(WaitQueue other) {
        checkThread();
        if (other.loop != loop) {
            other.checkThread();
        }
    }

    private void makeReady(Task<?> task) {
        Loop home = loop;
        assert home != null : "bound when the task joined";
        LoopThreads.check(home, owner);
        ACCESS.wake(task, home);
    }

    /**
     * Says whether no task is in the queue but cancelled ones.
     *
     * @return true if so
     */
    public final boolean isIdle() {
        return hasOnlyCancelled();
    }

    /**
     * Returns the number of tasks in the queue.
     *
     * @return the number, with those that are woken or cancelled
     */
    public final int size() {
        return count();
    }

    /**
     * Notes who keeps the tasks here from going on, for messages.
     *
     * @param task the task; null for nobody
     */
    public final void setHolder(@Nullable Task<?> task) {
        holder = task;
    }

    @Override
    public final Object subject() {
        return owner;
    }

    @Override
    public final @Nullable Task<?> holder() {
        return holder;
    }

    /**
     * Describes the owner.
     *
     * @param state its state
     * @return its class, the state, and how many wait
     */
    public final String describe(String state) {
        return owner.getClass().getSimpleName() + " [" + state + (size() == 0 ? "]" : ", waiters:" + size() + "]");
    }

    @Override
    public final String toString() {
        return owner.toString();
    }
}
