package dev.continuo;

import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** What the plain Java that a woven method is compared with calls: await takes the result of what is done. */
public final class Continuo {
    private Continuo() {}

    public static <T> T await(Task<T> task) {
        return result(task);
    }

    public static <T> T await(CompletionStage<T> stage) {
        return result(stage);
    }

    private static <T> T result(CompletionStage<T> stage) {
        if (stage == null) {
            throw new NullPointerException();
        }
        if (!stage.toCompletableFuture().isDone()) {
            throw new IllegalStateException("the oracle never waits");
        }
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException e) {
            throw Continuo.<RuntimeException>sneaky(e.getCause());
        }
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> X sneaky(Throwable e) throws X {
        throw (X) e;
    }

    public static Task<Void> yieldNow() {
        return Task.done();
    }
}
