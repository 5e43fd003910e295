/** Runs the processor over the sources of libraries that have nothing to do with Continuo. */
package dev.continuo.processor.libraries;
