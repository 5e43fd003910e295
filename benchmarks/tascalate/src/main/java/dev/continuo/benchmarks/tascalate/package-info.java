/** The workloads with Tascalate Async/Await, on the loop and the primitives for {@code CompletableFuture}. */
package dev.continuo.benchmarks.tascalate;
