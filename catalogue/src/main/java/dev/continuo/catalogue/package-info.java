/** One catalogue of rules for the processor, which sees source, and the weaver, which sees bytecode. */
package dev.continuo.catalogue;
