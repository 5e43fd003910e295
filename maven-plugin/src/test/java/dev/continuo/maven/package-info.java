/** The plugin in builds of Maven itself. */
package dev.continuo.maven;
