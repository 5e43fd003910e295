/**
 * What the systems under comparison have to do: the workloads, and the interface through which one is run on one system.
 *
 * <p>Compiled for Java 11, since the weavers of some systems read no newer class files.
 */
package dev.continuo.benchmarks;
