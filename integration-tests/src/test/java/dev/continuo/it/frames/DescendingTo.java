package dev.continuo.it.frames;

import dev.continuo.Task;
import dev.continuo.annotation.Async;

/**
 * What descends through a generic interface.
 *
 * @param <T> how deep
 */
interface DescendingTo<T> {
    @Async
    Task<Integer> descendTo(T n, String text, long sum);

    Integer plainTo(T n, String text, long sum);
}
