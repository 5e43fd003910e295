package dev.continuo;

import dev.continuo.support.Blocker;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * The results of several awaitables, in the order of the arguments; cancelling it cancels them all.
 *
 * @param <R> {@code T} or {@code Settled<T>}
 */
final class Gathering<R extends @Nullable Object> extends Promise<List<R>> implements Blocker {
    /** One for each argument; one given twice is in it twice. */
    private final List<Awaitable<?>> children = new ArrayList<>();

    private final boolean settle;
    private int distinct;
    private int finished;
    private boolean cancelling;
    private boolean cancelRequested;

    private Gathering(Collection<? extends CompletionStage<?>> arguments, boolean settle) {
        super(Loop.current());
        this.settle = settle;
        Map<Object, Awaitable<?>> known = new IdentityHashMap<>();
        List<Awaitable<?>> done = new ArrayList<>();
        for (CompletionStage<?> argument : arguments) {
            Awaitable<?> child = known.get(argument);
            if (child == null) {
                child = OutsidePromise.of(argument);
                known.put(argument, child);
                distinct++;
                listen(child, done);
            }
            children.add(child);
        }
        done.forEach(this::childDone);
        if (children.isEmpty()) {
            complete(List.of());
        }
    }

    static <T extends @Nullable Object> Promise<List<T>> results(
            Collection<? extends CompletionStage<? extends T>> arguments) {
        return new Gathering<>(arguments, false);
    }

    static <T extends @Nullable Object> Promise<List<Settled<T>>> settled(
            Collection<? extends CompletionStage<? extends T>> arguments) {
        return new Gathering<>(arguments, true);
    }

    private <T extends @Nullable Object> void listen(Awaitable<T> child, List<Awaitable<?>> done) {
        if (child.isDone()) {
            done.add(child);
        } else {
            child.addDoneCallback(this::childDone);
        }
    }

    private void childDone(Awaitable<?> child) {
        finished++;
        Object end = child.outcome;
        if (isDone()) {
            if (end instanceof Outcome.Failed failed) {
                failed.retrieved = true;
            }
            return;
        }
        if (!settle && (end instanceof Outcome.Cancelled || end instanceof Outcome.Failed)) {
            Throwable error = ((Outcome) end).error();
            assert error != null;
            fail(error);
        } else if (finished == distinct) {
            end();
        }
    }

    @SuppressWarnings("unchecked")
    private void end() {
        List<Object> results = new ArrayList<>(children.size());
        for (Awaitable<?> child : children) {
            results.add(settle ? Settled.of(child) : child.result());
        }
        if (cancelRequested) {
            fail(cancellation(children.get(children.size() - 1)));
        } else {
            complete((List<R>) results);
        }
    }

    /** The error that the last child was cancelled with; if it wasn't, one with the message it was to be. */
    private static CancelledError cancellation(Awaitable<?> last) {
        if (last.outcome instanceof Outcome.Cancelled cancelled) {
            return cancelled.error();
        }
        return new CancelledError(last instanceof Task<?> task ? task.cancelMessage() : null);
    }

    @Override
    public boolean cancel(@Nullable String message) {
        // The flag ends a circle of tasks that gather each other.
        if (isDone() || cancelling) {
            return false;
        }
        cancelling = true;
        boolean any = false;
        for (Awaitable<?> child : children) {
            any |= child.cancel(message);
        }
        cancelling = false;
        cancelRequested |= any;
        return any;
    }

    @Override
    public Object subject() {
        return this;
    }

    @Override
    public Collection<? extends Awaitable<?>> awaited() {
        return children;
    }

    @Override
    public String toString() {
        return "gather of " + children.size() + " [" + standing() + "], " + (distinct - finished) + " to come";
    }
}
