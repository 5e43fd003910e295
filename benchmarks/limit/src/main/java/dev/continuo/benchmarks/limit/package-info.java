/**
 * The limit: the workloads as state machines written by hand, on a loop that has no rules but the order of what is ready.
 *
 * <p>Frames are made only when a method suspends, every frame is its own node in the queue that it waits in, and what is
 * ready stands in a ring. There is no cancellation, no failure handling beyond what Java gives, no debugging aid: this
 * is what a product is held against, not a product.
 */
package dev.continuo.benchmarks.limit;
