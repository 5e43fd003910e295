package dev.continuo.support;

import dev.continuo.*;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public final class Awaits {
    @SuppressWarnings({"rawtypes", "unchecked"})
    public static Object await(Object awaitable, Task<?> current) {
        CompletableFuture<Object> future = ((CompletionStage<Object>) awaitable).toCompletableFuture();
        if (future.isDone()) {
            return Continuo.await((CompletionStage<Object>) future);
        }
        future.whenComplete((value, error) -> ((Task) current).step(value, error));
        return Suspension.SUSPENDED;
    }
}
