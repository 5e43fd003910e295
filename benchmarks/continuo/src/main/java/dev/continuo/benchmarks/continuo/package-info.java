/** The workloads as a user of Continuo would write them. */
package dev.continuo.benchmarks.continuo;
