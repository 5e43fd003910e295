package dev.continuo.benchmarks.futures;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A queue for a bounded number of items; who had to wait tries again. */
public final class FutureQueue {
    private final FutureLoop loop;
    private final int capacity;
    private final ArrayDeque<Integer> items = new ArrayDeque<>();
    private final ArrayDeque<CompletableFuture<Void>> getters = new ArrayDeque<>();
    private final ArrayDeque<CompletableFuture<Void>> putters = new ArrayDeque<>();

    private FutureQueue(FutureLoop loop, int capacity) {
        this.loop = loop;
        this.capacity = capacity;
    }

    /**
     * Makes queues.
     *
     * @param loop the loop that waiters go on in
     * @param count how many
     * @param capacity how many items fit in each
     * @return the queues
     */
    public static List<FutureQueue> several(FutureLoop loop, int count, int capacity) {
        List<FutureQueue> queues = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            queues.add(new FutureQueue(loop, capacity));
        }
        return queues;
    }

    /**
     * Adds an item if there is room.
     *
     * @param item the item
     * @return whether there was
     */
    public boolean offer(Integer item) {
        if (items.size() == capacity) {
            return false;
        }
        items.add(item);
        wake(getters);
        return true;
    }

    /**
     * Takes an item if there is one.
     *
     * @return the item, or null
     */
    public Integer poll() {
        Integer item = items.poll();
        if (item != null) {
            wake(putters);
        }
        return item;
    }

    /**
     * Waits for room.
     *
     * @return done when there may be some
     */
    public CompletableFuture<Void> room() {
        return waitIf(items.size() == capacity, putters);
    }

    /**
     * Waits for an item.
     *
     * @return done when there may be one
     */
    public CompletableFuture<Void> item() {
        return waitIf(items.isEmpty(), getters);
    }

    private static CompletableFuture<Void> waitIf(boolean needed, ArrayDeque<CompletableFuture<Void>> waiters) {
        if (!needed) {
            return FutureLoop.DONE;
        }
        CompletableFuture<Void> waiter = new CompletableFuture<>();
        waiters.add(waiter);
        return waiter;
    }

    private void wake(ArrayDeque<CompletableFuture<Void>> waiters) {
        CompletableFuture<Void> waiter = waiters.poll();
        if (waiter != null) {
            loop.completeSoon(waiter);
        }
    }
}
