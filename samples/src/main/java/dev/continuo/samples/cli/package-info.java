/** What the commands have in common. */
package dev.continuo.samples.cli;
