package dev.continuo;

import java.time.Duration;
import java.util.concurrent.CompletionStage;

public final class Continuo {
    private Continuo() {}

    public static <T> T await(Task<T> task) {
        return task.join();
    }

    public static <T> T await(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }

    public static Task<Void> sleep(Duration duration) {
        return Task.done();
    }

    public static <T> T run(AsyncCallable<T> main) {
        try {
            return main.call().join();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
