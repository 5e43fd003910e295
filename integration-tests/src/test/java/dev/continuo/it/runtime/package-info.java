/** The runtime beside other modules of the JDK: its log, its HTTP client. */
package dev.continuo.it.runtime;
