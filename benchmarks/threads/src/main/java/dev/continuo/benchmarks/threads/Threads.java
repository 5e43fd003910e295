package dev.continuo.benchmarks.threads;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.IntFunction;

/** Starts virtual threads. */
final class Threads {
    private static final MethodHandle START = find();

    private Threads() {}

    /** What a thread does. */
    interface Body {
        void run() throws Exception;
    }

    private static MethodHandle find() {
        try {
            return MethodHandles.lookup()
                    .findStatic(
                            Thread.class, "startVirtualThread", MethodType.methodType(Thread.class, Runnable.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    /** Starts a virtual thread; what its body throws becomes an error of this thread. */
    static Thread start(Body body) {
        return startPlain(() -> {
            try {
                body.run();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Starts a virtual thread with no frame of ours on its stack. */
    static Thread startPlain(Runnable runnable) {
        try {
            return (Thread) START.invokeExact(runnable);
        } catch (Throwable e) {
            throw new IllegalStateException("a virtual thread can't be started", e);
        }
    }

    /** Runs {@code main} in a virtual thread and waits for it. */
    static <T> T complete(Callable<T> main) throws InterruptedException {
        FutureTask<T> task = new FutureTask<>(main);
        start(task::run);
        try {
            return task.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    /** Runs threads, started within a virtual thread, until all have ended. */
    static void completeAll(int count, IntFunction<Body> bodies) throws InterruptedException {
        complete(() -> {
            Thread[] threads = new Thread[count];
            for (int i = 0; i < count; i++) {
                threads[i] = start(bodies.apply(i));
            }
            join(threads);
            return null;
        });
    }

    static void join(Thread[] threads) throws InterruptedException {
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
