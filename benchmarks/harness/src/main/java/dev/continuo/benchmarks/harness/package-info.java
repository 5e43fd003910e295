/**
 * Runs the workloads on all systems and shows the figures side by side.
 *
 * <p>Each figure comes from a JVM of its own ({@link dev.continuo.benchmarks.harness.Forks}), so that no system is
 * compiled with the profile that another one has left. The JVMs of one workload run one after the other, and all of them
 * again in each round, so that what else the machine does hits all systems alike.
 */
@NullMarked
package dev.continuo.benchmarks.harness;

import org.jspecify.annotations.NullMarked;
