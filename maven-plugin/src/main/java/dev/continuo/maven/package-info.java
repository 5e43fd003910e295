/** Weaving in a Maven build. */
@NullMarked
package dev.continuo.maven;

import org.jspecify.annotations.NullMarked;
