/**
 * The workloads as chains of {@link java.util.concurrent.CompletableFuture}, on a single-threaded loop with primitives
 * written for it. The peers that await {@code CompletableFuture}s use the same loop and primitives.
 *
 * <p>Compiled for Java 11, since the weavers of these peers read no newer class files.
 */
package dev.continuo.benchmarks.futures;
