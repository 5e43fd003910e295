package dev.continuo;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

/** Awaits as plain code does: what isn't done yet fails. */
public final class Continuo {
    public static <T> T await(Task<T> task) {
        return await((CompletionStage<T>) task);
    }

    public static <T> T await(CompletionStage<T> stage) {
        CompletableFuture<T> future = stage.toCompletableFuture();
        if (!future.isDone()) {
            throw new IllegalStateException("not done");
        }
        try {
            return future.join();
        } catch (CompletionException e) {
            throw Continuo.<RuntimeException>sneaky(e.getCause());
        }
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> E sneaky(Throwable error) throws E {
        throw (E) error;
    }
}
