/**
 * The workloads with EA Async, on the loop and the primitives for {@code CompletableFuture}.
 *
 * <p>EA Async 1.2.3 takes the element of an array for an {@code Object} and then writes frames that aren't verified, so
 * that locks, futures and the like stand in lists.
 */
package dev.continuo.benchmarks.ea;
