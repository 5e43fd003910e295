/** The barrier example of asyncio's documentation. */
package dev.continuo.samples.barrier;
