package dev.continuo.benchmarks.threads;

import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Workload;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;

/** Threads that use locks, semaphores, latches and barriers. */
final class SyncWork {
    private static final long MILLI = 1_000_000;

    private SyncWork() {}

    /** A number that a lock guards. */
    private static final class Counter {
        long value;
    }

    static long uncontended(Scale scale) throws InterruptedException {
        LongAdder sum = new LongAdder();
        Threads.completeAll(scale.tasks(), number -> () -> sum.add(uncontendedTask(scale.rounds())));
        return sum.sum();
    }

    private static long uncontendedTask(int rounds) {
        ReentrantLock[] locks = new ReentrantLock[8];
        for (int i = 0; i < locks.length; i++) {
            locks[i] = new ReentrantLock();
        }
        Counter counter = new Counter();
        for (int left = rounds; left > 0; left -= Workload.INNER) {
            acquireAndRelease(locks, counter, Math.min(left, Workload.INNER));
        }
        return counter.value;
    }

    private static void acquireAndRelease(ReentrantLock[] locks, Counter counter, int rounds) {
        for (int i = 0; i < rounds; i++) {
            ReentrantLock lock = locks[i & 7];
            lock.lock();
            counter.value++;
            lock.unlock();
        }
    }

    static long handover(Scale scale) throws InterruptedException {
        ReentrantLock lock = new ReentrantLock();
        Counter counter = new Counter();
        Threads.completeAll(scale.tasks(), number -> () -> holder(lock, counter, scale.rounds()));
        return counter.value;
    }

    private static void holder(ReentrantLock lock, Counter counter, int rounds) {
        for (int i = 0; i < rounds; i++) {
            lock.lock();
            counter.value++;
            Thread.yield();
            lock.unlock();
        }
    }

    static long semaphore(Scale scale) throws InterruptedException {
        Semaphore semaphore = new Semaphore(Workload.PERMITS);
        LongAdder sum = new LongAdder();
        Threads.completeAll(scale.tasks(), number -> () -> {
            user(semaphore, scale.rounds());
            sum.add(scale.rounds());
        });
        return sum.sum();
    }

    private static void user(Semaphore semaphore, int rounds) throws InterruptedException {
        for (int i = 0; i < rounds; i++) {
            semaphore.acquire();
            Thread.yield();
            semaphore.release();
        }
    }

    static long yield(Scale scale) throws InterruptedException {
        LongAdder sum = new LongAdder();
        Threads.completeAll(scale.tasks(), number -> () -> {
            for (int i = 0; i < scale.rounds(); i++) {
                Thread.yield();
            }
            sum.add(scale.rounds());
        });
        return sum.sum();
    }

    static long event(Scale scale) throws InterruptedException {
        CountDownLatch event = new CountDownLatch(1);
        AtomicInteger waiting = new AtomicInteger();
        AtomicInteger done = new AtomicInteger();
        Threads.complete(() -> {
            Thread[] threads = new Thread[scale.tasks()];
            for (int i = 0; i < threads.length; i++) {
                threads[i] = Threads.start(() -> {
                    waiting.incrementAndGet();
                    event.await();
                    done.incrementAndGet();
                });
            }
            while (waiting.get() < threads.length) {
                Thread.yield();
            }
            event.countDown();
            Threads.join(threads);
            return null;
        });
        return done.get();
    }

    /** Starts threads that wait for good; answers what keeps them alive. */
    static Object suspend(int count, Object[] references) {
        CompletableFuture<Object> event = new CompletableFuture<>();
        Thread[] threads = new Thread[count];
        for (int i = 0; i < count; i++) {
            int number = i;
            Object reference = references[i % references.length];
            threads[i] = Threads.startPlain(() -> System.out.println(hold(event, number, reference)));
        }
        for (Thread thread : threads) {
            while (thread.getState() != Thread.State.WAITING) {
                LockSupport.parkNanos(MILLI);
            }
        }
        return List.of(event, threads);
    }

    private static String hold(CompletableFuture<Object> event, int number, Object reference) {
        event.join();
        return number + reference.toString();
    }

    static long barrier(Scale scale) throws InterruptedException {
        CyclicBarrier barrier = new CyclicBarrier(scale.tasks());
        LongAdder sum = new LongAdder();
        Threads.completeAll(scale.tasks(), number -> () -> {
            for (int i = 0; i < scale.rounds(); i++) {
                barrier.await();
            }
            sum.add(scale.rounds());
        });
        return sum.sum();
    }
}
