package dev.continuo.sync;

import static dev.continuo.Continuo.await;

import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.support.WaitQueue;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.PriorityQueue;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A queue between tasks: asyncio's {@code Queue}, {@code PriorityQueue} and {@code LifoQueue}. It doesn't hold null.
 *
 * <p><b>Threads.</b> Loop thread only.
 *
 * <p><b>Cancellation.</b> A task that is cancelled while it waits takes and leaves no item; if it had been woken, the next
 * is.
 *
 * @param <T> the type of the items
 * @since 0.1
 */
public final class AsyncQueue<T> {
    private static final int FIRST_ROOM = 16;

    private static final StackTraceElement GET = WaitQueue.element(AsyncQueue.class, "get");

    private final Queue<T> items;
    private final int capacity;

    private final WaitQueue getters = new WaitQueue(this, GET) {
        @Override
        protected @Nullable Object goOn(Task<?> task, @Nullable Object note) {
            return items.isEmpty() ? awaitItem(task) : take();
        }

        private Object awaitItem(Task<?> task) {
            checkOpen();
            return join$async(task, null);
        }

        @Override
        protected void giveUp(Task<?> task, boolean woken, @Nullable Object note) {
            if (woken && !items.isEmpty()) {
                releaseNext(); // the item was for this task: it is for the next
            }
        }
    };

    private final WaitQueue putters = new WaitQueue(this);
    private final AsyncEvent finished = new AsyncEvent();
    private int unfinished;
    private boolean shutDown;

    private AsyncQueue(Queue<T> items, int capacity) {
        this.items = items;
        this.capacity = capacity;
        finished.set();
    }

    /**
     * Makes a queue without a limit that gives its items first in, first out.
     *
     * @param <T> the type of the items
     * @return the queue
     */
    public static <T> AsyncQueue<T> fifo() {
        return fifo(0);
    }

    /**
     * Makes a queue that gives its items first in, first out.
     *
     * @param capacity how many items it holds; zero or less: no limit
     * @param <T> the type of the items
     * @return the queue
     */
    public static <T> AsyncQueue<T> fifo(int capacity) {
        return new AsyncQueue<>(deque(capacity), capacity);
    }

    /**
     * Makes a queue that gives the smallest item first; among equal ones, any.
     *
     * @param capacity how many items it holds; zero or less: no limit
     * @param <T> the type of the items
     * @return the queue
     */
    public static <T extends Comparable<? super T>> AsyncQueue<T> priority(int capacity) {
        return priority(capacity, Comparator.naturalOrder());
    }

    /**
     * Makes a queue that gives the smallest item first; among equal ones, any.
     *
     * @param capacity how many items it holds; zero or less: no limit
     * @param order what is smaller
     * @param <T> the type of the items
     * @return the queue
     */
    public static <T> AsyncQueue<T> priority(int capacity, Comparator<? super T> order) {
        return new AsyncQueue<>(new PriorityQueue<>(order), capacity);
    }

    /**
     * Makes a queue that gives its items last in, first out.
     *
     * @param capacity how many items it holds; zero or less: no limit
     * @param <T> the type of the items
     * @return the queue
     */
    public static <T> AsyncQueue<T> lifo(int capacity) {
        Deque<T> stack = deque(capacity);
        return new AsyncQueue<>(Collections.asLifoQueue(stack), capacity);
    }

    /** Makes a deque that at first has no more room than a queue of this capacity fills. */
    private static <T> Deque<T> deque(int capacity) {
        return new ArrayDeque<>(capacity > 0 ? Math.min(capacity, FIRST_ROOM) : FIRST_ROOM);
    }

    /**
     * Adds an item; waits while the queue is full: asyncio's {@code put()}.
     *
     * @param item the item
     * @return done without a result
     * @throws QueueShutDownException if the queue is or gets shut down
     */
    @Async
    public Task<@Nullable Void> put(T item) {
        while (isFull()) {
            checkOpen();
            try {
                await(putters.join());
            } catch (Throwable t) {
                if (!isFull() && WaitQueue.hasWoken(Task.current())) {
                    // Woken, but cancelled before it ran: the room is for the next.
                    putters.releaseNext();
                }
                throw t;
            }
        }
        checkThread();
        checkOpen();
        add(item);
        return Task.done();
    }

    /**
     * Adds an item at once: asyncio's {@code put_nowait()}.
     *
     * @param item the item
     * @throws QueueFullException if the queue is full
     * @throws QueueShutDownException if the queue is shut down
     * @throws IllegalStateException on a thread that is not the loop's
     */
    public void putNow(T item) {
        checkThread();
        checkOpen();
        if (isFull()) {
            throw new QueueFullException();
        }
        add(item);
    }

    private void add(T item) {
        items.add(item);
        if (unfinished++ == 0) {
            finished.clear();
        }
        getters.releaseNext(); // unlike in the primitives, who is woken leaves at once
    }

    /**
     * Takes an item; waits while the queue is empty: asyncio's {@code get()}.
     *
     * @return the item
     * @throws QueueShutDownException if the queue is empty and is or gets shut down
     */
    @Async
    public Task<T> get() {
        if (items.isEmpty()) {
            checkOpen();
            return getters.join(); // takes the item when it goes on, above
        }
        checkThread();
        return Task.of(take());
    }

    private void checkOpen() {
        if (shutDown) {
            throw new QueueShutDownException();
        }
    }

    /**
     * Takes an item at once: asyncio's {@code get_nowait()}.
     *
     * @return the item
     * @throws QueueEmptyException if the queue is empty
     * @throws QueueShutDownException if the queue is empty and shut down
     * @throws IllegalStateException on a thread that is not the loop's
     */
    public T getNow() {
        checkThread();
        if (items.isEmpty()) {
            throw shutDown ? new QueueShutDownException() : new QueueEmptyException();
        }
        return take();
    }

    private T take() {
        T item = items.remove();
        putters.releaseNext();
        return item;
    }

    private void checkThread() {
        getters.checkThread(putters);
    }

    /**
     * Says that an item that was taken has been worked on: asyncio's {@code task_done()}.
     *
     * @throws IllegalArgumentException if called more often than items were added; asyncio's {@code ValueError}
     */
    public void taskDone() {
        checkThread();
        if (unfinished <= 0) {
            throw new IllegalArgumentException("taskDone() was called too many times");
        }
        if (--unfinished == 0) {
            finished.set();
        }
    }

    /**
     * Waits until {@link #taskDone()} was called for all items that were added: asyncio's {@code join()}.
     *
     * @return done without a result
     */
    @Async
    public Task<@Nullable Void> join() {
        if (unfinished > 0) {
            await(finished.await());
        }
        return Task.done();
    }

    /** Shuts the queue down: nothing can be added any more, but what is in it can be taken. See {@link #shutdown(boolean)}. */
    public void shutdown() {
        shutdown(false);
    }

    /**
     * Shuts the queue down: nothing can be added any more. Mirrors asyncio's {@code shutdown()}, new in 3.13.
     *
     * @param immediate whether to drop the items too, as if they had been worked on
     */
    public void shutdown(boolean immediate) {
        checkThread();
        shutDown = true;
        if (immediate) {
            unfinished = Math.max(0, unfinished - items.size());
            items.clear();
            if (unfinished == 0) {
                finished.set();
            }
        }
        // All look again, and find the queue shut down.
        while (getters.releaseNext()) {}
        while (putters.releaseNext()) {}
    }

    /**
     * Returns the number of items: asyncio's {@code qsize()}.
     *
     * @return the number
     */
    public int size() {
        return items.size();
    }

    /**
     * Returns the most items that the queue holds: asyncio's {@code maxsize}.
     *
     * @return the number; zero or less: no limit
     */
    public int capacity() {
        return capacity;
    }

    /**
     * Says whether there is no item: asyncio's {@code empty()}.
     *
     * @return true if there is none
     */
    public boolean isEmpty() {
        return items.isEmpty();
    }

    /**
     * Says whether there is no room: asyncio's {@code full()}.
     *
     * @return true if there is none
     */
    public boolean isFull() {
        return capacity > 0 && items.size() >= capacity;
    }

    @Override
    public String toString() {
        return "AsyncQueue [" + items.size() + (capacity > 0 ? "/" + capacity : "") + " items"
                + (getters.size() > 0 ? ", getters:" + getters.size() : "")
                + (putters.size() > 0 ? ", putters:" + putters.size() : "")
                + (unfinished > 0 ? ", unfinished:" + unfinished : "")
                + (shutDown ? ", shut down]" : "]");
    }
}
