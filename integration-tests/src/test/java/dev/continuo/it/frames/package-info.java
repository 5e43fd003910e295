/** What suspended activations keep, and what they cost: memory, allocations, stack. */
package dev.continuo.it.frames;
