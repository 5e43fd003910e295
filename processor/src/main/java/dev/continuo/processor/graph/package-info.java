/**
 * The lock graph: which locks and barriers each method awaits, and what it holds while it does. It is collected from the
 * bodies, written into the jar, and read back, so that what goes wrong between methods is found across classes and jars.
 */
@NullMarked
package dev.continuo.processor.graph;

import org.jspecify.annotations.NullMarked;
