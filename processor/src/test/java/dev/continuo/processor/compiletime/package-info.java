/** Measures what the processor costs: how much longer a module takes to compile with it. */
package dev.continuo.processor.compiletime;
