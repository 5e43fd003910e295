/** The runtime under load, in a heap of 2 GiB: a million tasks that wait, ten million timers, calls from many threads. */
package dev.continuo.it.load;
