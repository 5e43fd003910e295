package dev.continuo.it.load;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.gather;
import static dev.continuo.Continuo.toThread;
import static dev.continuo.Continuo.yieldNow;

import dev.continuo.Loop;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Threads that hand calls to one loop. */
final class Submissions {
    private static final int THREADS = 8;

    private final int perThread;
    private final int[] next = new int[THREADS];
    private int outOfOrder;
    private int done;

    Submissions(int count) {
        this.perThread = count / THREADS;
    }

    /** How many calls the loop has made. */
    int done() {
        return done;
    }

    /** How many calls of a thread were made before one that it had handed over earlier. */
    int outOfOrder() {
        return outOfOrder;
    }

    @Async
    private Task<Integer> call(int thread, int number) {
        if (next[thread]++ != number) {
            outOfOrder++;
        }
        await(yieldNow());
        return Task.of(++done);
    }

    private Void submitAll(Loop loop, int thread) {
        List<CompletableFuture<Integer>> futures = new ArrayList<>();
        for (int i = 0; i < perThread; i++) {
            int number = i;
            futures.add(loop.submit(() -> call(thread, number)));
        }
        futures.forEach(CompletableFuture::join);
        return null;
    }

    @Async
    Task<Void> run() {
        Loop loop = Loop.current();
        List<Task<Void>> threads = new ArrayList<>();
        for (int t = 0; t < THREADS; t++) {
            int thread = t;
            threads.add(toThread(() -> submitAll(loop, thread)));
        }
        await(gather(threads));
        return Task.done();
    }
}
