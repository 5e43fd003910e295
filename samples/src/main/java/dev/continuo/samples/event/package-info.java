/** The event example of asyncio's documentation. */
package dev.continuo.samples.event;
