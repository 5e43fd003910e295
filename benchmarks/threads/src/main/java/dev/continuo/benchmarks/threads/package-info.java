/**
 * The workloads with virtual threads and the JDK's primitives. Compiled for JDKs that have no virtual threads too: they
 * are started through a method handle.
 */
package dev.continuo.benchmarks.threads;
