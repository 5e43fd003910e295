/** Concurrent transfers, with guards and without. */
package dev.continuo.samples.bank;
