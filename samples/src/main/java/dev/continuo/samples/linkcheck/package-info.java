/** A link checker: requests, files and a terminal, all awaited on one thread. */
package dev.continuo.samples.linkcheck;
