package dev.continuo;

import dev.continuo.annotation.Async;
import dev.continuo.support.Yield;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The functions of asynchronous programs, for {@code import static dev.continuo.Continuo.*}: what asyncio has as
 * functions of its module.
 *
 * <p><b>Threads.</b> Loop thread only, but for {@link #run}.
 *
 * @since 0.1
 */
public final class Continuo {
    private Continuo() {}

    /**
     * Runs {@code main} on a new loop on this thread: asyncio's {@code run()}. When it has ended, the tasks that are left
     * are cancelled and waited for.
     *
     * @param main the operation
     * @param <T> the type of its result
     * @return its result; what it throws, be it checked or not, is thrown
     * @throws DeadlockError if {@code main} waits and nothing can ever wake the loop
     * @throws IllegalStateException if a loop runs on this thread already
     */
    public static <T extends @Nullable Object> T run(AsyncCallable<T> main) {
        try (Runner runner = Runner.builder().build()) {
            return runner.run(main);
        }
    }

    /**
     * Waits for {@code task}: Python's {@code await}. A call of an {@code @Async} method right here runs inline in the
     * current task. A task that is done doesn't make this one wait.
     *
     * @param task the task
     * @param <T> the type of its result
     * @return its result; what it failed with, be it checked or not, is thrown
     * @throws CancelledError if the current task is cancelled, or {@code task} was
     * @throws IllegalStateException if the calling code is not woven
     */
    public static <T extends @Nullable Object> T await(Task<T> task) {
        throw Unwoven.await();
    }

    /**
     * Waits for {@code stage}: a promise, or a stage of any other making, whose result may come from another thread.
     *
     * @param stage the stage
     * @param <T> the type of its result
     * @return its result; what it failed with, be it checked or not, is thrown without a {@code CompletionException}
     *     around it
     * @throws CancelledError if the current task is cancelled, which cancels the stage too, or the stage was
     * @throws IllegalStateException if the calling code is not woven
     */
    public static <T extends @Nullable Object> T await(CompletionStage<T> stage) {
        throw Unwoven.await();
    }

    /**
     * Waits for some time: asyncio's {@code sleep()}.
     *
     * @param duration how long; zero or less gives way for one iteration, as {@link #yieldNow()} does
     * @return done without a result
     */
    @Async
    public static Task<@Nullable Void> sleep(Duration duration) {
        if (duration.isZero() || duration.isNegative()) {
            return Task.YIELD;
        }
        await(new Sleeper<@Nullable Void>(Loop.current(), duration, null));
        return Task.done();
    }

    /**
     * Waits for some time, and yields {@code result}: asyncio's {@code sleep(delay, result)}.
     *
     * @param duration how long; zero or less gives way for one iteration
     * @param result the result
     * @param <T> its type
     * @return the result
     */
    @Async
    public static <T extends @Nullable Object> Task<T> sleep(Duration duration, T result) {
        if (duration.isZero() || duration.isNegative()) {
            await(Task.YIELD);
            return Task.of(result);
        }
        return Task.of(await(new Sleeper<>(Loop.current(), duration, result)));
    }

    /**
     * Gives way for one iteration of the loop: asyncio's {@code sleep(0)}.
     *
     * @return done without a result
     */
    @Async
    public static Task<@Nullable Void> yieldNow() {
        return Yield.now();
    }

    /**
     * Runs {@code operation} as a task: asyncio's {@code create_task()}.
     *
     * @param operation the operation
     * @param <T> the type of its result
     * @return the task, whose first step runs in the next iteration
     * @throws IllegalStateException if no loop runs on this thread
     */
    public static <T extends @Nullable Object> Task<T> createTask(AsyncCallable<T> operation) {
        return Tasks.start(null, operation);
    }

    /**
     * Runs {@code operation} as a named task: asyncio's {@code create_task(..., name=...)}.
     *
     * @param name the name of the task
     * @param operation the operation
     * @param <T> the type of its result
     * @return the task, whose first step runs in the next iteration
     * @throws IllegalStateException if no loop runs on this thread
     */
    public static <T extends @Nullable Object> Task<T> createTask(String name, AsyncCallable<T> operation) {
        return Tasks.start(name, operation);
    }

    /**
     * Collects the results of several awaitables: asyncio's {@code gather()}. Fails with the first that fails or is
     * cancelled, while the others go on.
     *
     * @param awaitables tasks, promises or other stages; one may be given twice
     * @param <T> the type of their results
     * @return their results in the order of the arguments; cancelling it cancels them all
     * @throws IllegalStateException if no loop runs on this thread
     * @throws IllegalArgumentException if one is pending in another loop
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T extends @Nullable Object> Promise<List<T>> gather(CompletionStage<? extends T>... awaitables) {
        return Gathering.results(Arrays.asList(awaitables));
    }

    /**
     * Collects the results of several awaitables; see {@link #gather(CompletionStage...)}.
     *
     * @param awaitables tasks, promises or other stages
     * @param <T> the type of their results
     * @return their results in the order of the collection; cancelling it cancels them all
     * @throws IllegalStateException if no loop runs on this thread
     * @throws IllegalArgumentException if one is pending in another loop
     */
    public static <T extends @Nullable Object> Promise<List<T>> gather(
            Collection<? extends CompletionStage<? extends T>> awaitables) {
        return Gathering.results(awaitables);
    }

    /**
     * Waits for several awaitables, however they end: asyncio's {@code gather(..., return_exceptions=True)}.
     *
     * @param awaitables tasks, promises or other stages; one may be given twice
     * @param <T> the type of their results
     * @return how they ended, in the order of the arguments; cancelling it cancels them all
     * @throws IllegalStateException if no loop runs on this thread
     * @throws IllegalArgumentException if one is pending in another loop
     */
    @SafeVarargs
    @SuppressWarnings("varargs")
    public static <T extends @Nullable Object> Promise<List<Settled<T>>> gatherSettled(
            CompletionStage<? extends T>... awaitables) {
        return Gathering.settled(Arrays.asList(awaitables));
    }

    /**
     * Waits for several awaitables, however they end; see {@link #gatherSettled(CompletionStage...)}.
     *
     * @param awaitables tasks, promises or other stages
     * @param <T> the type of their results
     * @return how they ended, in the order of the collection; cancelling it cancels them all
     * @throws IllegalStateException if no loop runs on this thread
     * @throws IllegalArgumentException if one is pending in another loop
     */
    public static <T extends @Nullable Object> Promise<List<Settled<T>>> gatherSettled(
            Collection<? extends CompletionStage<? extends T>> awaitables) {
        return Gathering.settled(awaitables);
    }

    /**
     * Protects an operation from the cancellation of those who await it: asyncio's {@code shield()}.
     *
     * @param awaitable a task, a promise or another stage
     * @param <T> the type of its result
     * @return ends as it does, and can be cancelled alone; the argument itself if that is done
     * @throws IllegalStateException if no loop runs on this thread
     * @throws IllegalArgumentException if one is pending in another loop
     */
    public static <T extends @Nullable Object> Awaitable<T> shield(CompletionStage<T> awaitable) {
        return Shielding.shield(OutsidePromise.<T>of(awaitable));
    }

    /**
     * Runs {@code operation} within a time limit: asyncio's {@code wait_for()}. It runs inline in the current task, and
     * is cancelled there when the time is up.
     *
     * @param limit how long; zero or less: the operation doesn't begin; null: no limit
     * @param operation the operation
     * @param <T> the type of its result
     * @return its result
     * @throws TimeoutException if the operation ended with its cancellation when the time was up
     */
    @Async
    public static <T extends @Nullable Object> Task<T> waitFor(@Nullable Duration limit, AsyncCallable<T> operation)
            throws TimeoutException {
        return Waits.waitFor(limit, operation);
    }

    /**
     * Waits for {@code awaitable} within a time limit, and cancels it when the time is up; see {@link #shield}.
     *
     * @param limit how long; zero or less: it must be done already; null: no limit
     * @param awaitable a task, a promise or another stage
     * @param <T> the type of its result
     * @return its result
     * @throws TimeoutException if it ended with its cancellation when the time was up
     */
    @Async
    public static <T extends @Nullable Object> Task<T> waitFor(@Nullable Duration limit, CompletionStage<T> awaitable)
            throws TimeoutException {
        return Waits.waitFor(limit, OutsidePromise.<T>of(awaitable));
    }

    /**
     * Runs {@code body} inline in the current task, within a time limit that it can change: asyncio's {@code async with
     * timeout(...) as limit:}.
     *
     * @param limit how long; zero or less: the body is cancelled when it first waits; null: no limit at first
     * @param body the block, which is given the {@link Timeout}
     * @param <T> the type of its result
     * @return what the body yields
     * @throws TimeoutException if the body ended with its cancellation when the time was up
     */
    @Async
    public static <T extends @Nullable Object> Task<T> timeout(@Nullable Duration limit, AsyncFunction<Timeout, T> body)
            throws TimeoutException {
        Timeout timeout = Timeout.after(limit);
        return timeout.run(() -> body.apply(timeout));
    }

    /**
     * Waits until all are done, however they end: asyncio's {@code wait(..., return_when=ALL_COMPLETED)}.
     *
     * @param awaitables at least one task, promise or other stage
     * @param limit how long at most; null: no limit. Nothing is cancelled when it passes
     * @param <T> the type of their results
     * @return which are done and which are not
     * @throws IllegalArgumentException if there are none, or one is pending in another loop
     */
    @Async
    public static <T extends @Nullable Object> Task<Waited<T>> waitAll(
            Collection<? extends CompletionStage<? extends T>> awaitables, @Nullable Duration limit) {
        return Waits.wait(awaitables, limit, Waits.Until.ALL_COMPLETED);
    }

    /**
     * Waits until one is done, however it ends: asyncio's {@code wait(..., return_when=FIRST_COMPLETED)}.
     *
     * @param awaitables at least one task, promise or other stage
     * @param limit how long at most; null: no limit. Nothing is cancelled when it passes
     * @param <T> the type of their results
     * @return which are done and which are not
     * @throws IllegalArgumentException if there are none, or one is pending in another loop
     */
    @Async
    public static <T extends @Nullable Object> Task<Waited<T>> waitAny(
            Collection<? extends CompletionStage<? extends T>> awaitables, @Nullable Duration limit) {
        return Waits.wait(awaitables, limit, Waits.Until.FIRST_COMPLETED);
    }

    /**
     * Waits until one has failed, or all are done: asyncio's {@code wait(..., return_when=FIRST_EXCEPTION)}.
     *
     * @param awaitables at least one task, promise or other stage
     * @param limit how long at most; null: no limit. Nothing is cancelled when it passes
     * @param <T> the type of their results
     * @return which are done and which are not
     * @throws IllegalArgumentException if there are none, or one is pending in another loop
     */
    @Async
    public static <T extends @Nullable Object> Task<Waited<T>> waitFailed(
            Collection<? extends CompletionStage<? extends T>> awaitables, @Nullable Duration limit) {
        return Waits.wait(awaitables, limit, Waits.Until.FIRST_FAILED);
    }

    /**
     * Gives several awaitables in the order in which they become done: asyncio's {@code as_completed()}.
     *
     * @param awaitables tasks, promises or other stages
     * @param limit how long to wait for all together; null: no limit
     * @param <T> the type of their results
     * @return gives one after the other
     * @throws IllegalStateException if no loop runs on this thread
     * @throws IllegalArgumentException if one is pending in another loop
     */
    public static <T extends @Nullable Object> AsCompleted<T> asCompleted(
            Collection<? extends CompletionStage<? extends T>> awaitables, @Nullable Duration limit) {
        return new AsCompleted<>(awaitables, limit);
    }

    /**
     * Runs work that blocks on a thread of its own: asyncio's {@code to_thread()}. The thread is virtual from Java 21 on.
     * A cancellation ends the wait, not the work.
     *
     * @param work the work; it sees the task's {@link TaskLocal}s
     * @param <T> the type of its result
     * @return its result; what it throws is thrown
     */
    @Async
    public static <T extends @Nullable Object> Task<T> toThread(Callable<T> work) {
        return Task.of(await(Threads.call(work, Loop.current().locals())));
    }
}
