package dev.continuo;

import static dev.continuo.Continuo.await;

import dev.continuo.annotation.Async;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tasks that end together: asyncio's {@code TaskGroup}.
 *
 * <pre>{@code
 * await(TaskGroup.run(group -> {
 *   group.createTask(() -> fetch(first));
 *   group.createTask(() -> fetch(second));
 *   return Task.done();
 * }));                                        // both have ended here
 * }</pre>
 *
 * <p>When a task of the group fails, or the body does, the others and the body are cancelled; when all have ended, the
 * errors are thrown together, as a {@link TaskGroupException}. Cancelling the task that runs the group cancels all of it.
 * A task that is cancelled alone disturbs nobody.
 *
 * <p><b>Threads.</b> Loop thread only.
 *
 * @since 0.1
 */
public final class TaskGroup {
    private final Task<?> parent;
    private final Set<Task<?>> tasks = new LinkedHashSet<>();
    private final List<Throwable> errors = new ArrayList<>();
    private boolean exiting;
    private boolean aborting;
    private boolean parentCancelRequested;
    private @Nullable Promise<@Nullable Void> allEnded;

    private TaskGroup(Task<?> parent) {
        this.parent = parent;
    }

    /**
     * Runs {@code body} inline in the current task, and waits until all tasks of the group have ended.
     *
     * @param body the block, which is given the group
     * @param <T> the type of its result
     * @return what the body yields
     * @throws TaskGroupException if the body or a task of the group failed
     * @throws CancelledError if the current task was cancelled, and nothing failed
     * @throws IllegalStateException outside a task
     */
    @Async
    public static <T extends @Nullable Object> Task<T> run(AsyncFunction<TaskGroup, T> body) {
        Task<?> current = Task.current();
        if (current == null) {
            throw new IllegalStateException("a task group is for use inside a task");
        }
        TaskGroup group = new TaskGroup(current);
        T result;
        try {
            result = await(body.apply(group));
        } catch (Throwable t) {
            await(group.exit(t));
            throw new AssertionError("the exit throws", t);
        }
        await(group.exit(null));
        return Task.of(result);
    }

    /**
     * Runs {@code operation} as a task of this group: asyncio's {@code TaskGroup.create_task()}.
     *
     * @param operation the operation
     * @param <T> the type of its result
     * @return the task
     * @throws IllegalStateException if the group is shutting down or has ended
     */
    public <T extends @Nullable Object> Task<T> createTask(AsyncCallable<T> operation) {
        checkOpen();
        return add(Tasks.start(null, operation));
    }

    /**
     * Runs {@code operation} as a named task of this group.
     *
     * @param name the name of the task
     * @param operation the operation
     * @param <T> the type of its result
     * @return the task
     * @throws IllegalStateException if the group is shutting down or has ended
     */
    public <T extends @Nullable Object> Task<T> createTask(String name, AsyncCallable<T> operation) {
        checkOpen();
        return add(Tasks.start(name, operation));
    }

    /**
     * Takes a task into this group: {@code group.add(fetch(url))}. If the group takes none any more, the task is
     * cancelled.
     *
     * @param task the task
     * @param <T> the type of its result
     * @return the task
     * @throws IllegalStateException if the group is shutting down or has ended
     */
    public <T extends @Nullable Object> Task<T> add(Task<T> task) {
        try {
            checkOpen();
        } catch (IllegalStateException e) {
            task.cancel();
            throw e;
        }
        if (task.isDone()) {
            taskEnded(task);
        } else {
            tasks.add(task);
            task.addDoneCallback(done -> taskEnded(task));
        }
        return task;
    }

    private void checkOpen() {
        if (exiting && tasks.isEmpty()) {
            throw new IllegalStateException("the task group has ended");
        }
        if (aborting) {
            throw new IllegalStateException("the task group is shutting down");
        }
    }

    private void taskEnded(Task<?> task) {
        tasks.remove(task);
        if (allEnded != null && tasks.isEmpty() && !allEnded.isDone()) {
            allEnded.complete(null);
        }
        Throwable error = task.isCancelled() ? null : task.exception();
        if (error == null) {
            return;
        }
        errors.add(error);
        if (!aborting && !parentCancelRequested) {
            // Ends what the body waits for; the exit withdraws the request, so that it isn't seen outside.
            abort();
            parentCancelRequested = true;
            parent.cancel();
        }
    }

    private void abort() {
        aborting = true;
        for (Task<?> task : List.copyOf(tasks)) {
            task.cancel();
        }
    }

    /** Waits for all tasks, and throws what the group ends with; {@code thrown} is what its body ended with. */
    @Async
    private Task<@Nullable Void> exit(@Nullable Throwable thrown) {
        exiting = true;
        CancelledError cancellation = thrown instanceof CancelledError error ? error : null;
        if (thrown != null && !aborting) {
            abort();
        }
        // A loop, because the wait may be cancelled more than once.
        while (!tasks.isEmpty()) {
            Promise<@Nullable Void> wait = new DependentPromise<>(this, tasks);
            allEnded = wait;
            try {
                await(wait);
            } catch (CancelledError e) {
                if (!aborting) {
                    cancellation = e;
                    abort();
                }
            }
            allEnded = null;
        }
        end(thrown, cancellation);
        return Task.done();
    }

    private void end(@Nullable Throwable thrown, @Nullable CancelledError cancellation) {
        // Withdrawn in any case, if it was requested.
        boolean ours = parentCancelRequested && parent.uncancel() == 0;
        if (cancellation != null && !ours && errors.isEmpty()) {
            throw cancellation;
        }
        if (thrown != null && !(thrown instanceof CancelledError)) {
            errors.add(thrown);
        }
        if (!errors.isEmpty()) {
            // A cancellation from outside goes on at the next await; the count stays as it is.
            if (parent.cancelling() > 0) {
                parent.uncancel();
                parent.cancel();
            }
            throw new TaskGroupException(errors);
        }
    }

    @Override
    public String toString() {
        return "TaskGroup [tasks:" + tasks.size() + ", errors:" + errors.size() + (aborting ? ", cancelling]" : "]");
    }
}
