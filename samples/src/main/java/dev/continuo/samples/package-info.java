/** The command line of the samples. */
package dev.continuo.samples;
