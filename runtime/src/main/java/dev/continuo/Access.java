package dev.continuo;

import dev.continuo.support.Frame;
import dev.continuo.support.TaskAccess;
import dev.continuo.support.WaitQueue;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What woven code may do with tasks. */
final class Access extends TaskAccess {
    @Override
    protected Task<?> start(Frame root) {
        Loop loop = Loop.current();
        Task<?> task = new Task<>(loop, root);
        loop.ready.add(task);
        return task;
    }

    @Override
    protected void checkThread(Loop loop, Object used) {
        loop.checkThread(used);
    }

    @Override
    protected void checkThread(Task<?> task, Object used) {
        Loop home = ((Awaitable<?>) task).loop;
        if (home != null) {
            home.checkThread(used);
        }
    }

    @Override
    protected @Nullable Object await(Awaitable<?> awaitable, Task<?> current) throws Throwable {
        return Awaitable.await(awaitable, current);
    }

    @Override
    protected @Nullable Object await(CompletionStage<?> stage, Task<?> current) throws Throwable {
        return OutsidePromise.await(stage, current);
    }

    @Override
    protected Loop loop(Task<?> task) {
        return task.home();
    }

    @Override
    protected void yield(Task<?> task) {
        task.home().ready.add(task);
    }

    @Override
    protected void waitIn(Task<?> task, WaitQueue queue) {
        task.waitFor(queue);
    }

    @Override
    protected void wake(Task<?> task, Loop home) {
        home.ready.add(task);
    }
}
