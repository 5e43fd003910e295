/**
 * The synchronization primitives, and the queue: asyncio's, interleaving for interleaving.
 *
 * <p>They are for tasks of one loop, not for threads. None takes a timeout: {@link dev.continuo.Continuo#waitFor} serves
 * all of them. They are written as plain {@code @Async} Java, to be read beside CPython 3.13's {@code locks.py} and
 * {@code queues.py}.
 */
@NullMarked
package dev.continuo.sync;

import org.jspecify.annotations.NullMarked;
