package dev.continuo;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a wait for several awaitables has found: asyncio's {@code (done, pending)}.
 *
 * @param done those that are done, in the order of the arguments
 * @param pending those that are not, in the order of the arguments
 * @param <T> the type of their results
 * @since 0.1
 */
public record Waited<T extends @Nullable Object>(Set<Awaitable<T>> done, Set<Awaitable<T>> pending) {}
