/** The weaver tried on other people's class files: every method made suspendable where it is busiest. */
package dev.continuo.it.torture;
