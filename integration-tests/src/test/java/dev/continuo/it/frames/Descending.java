package dev.continuo.it.frames;

import dev.continuo.Task;
import dev.continuo.annotation.Async;

/** What descends through an interface. */
interface Descending {
    @Async
    Task<Integer> descend(int n, String text, long sum);
}
