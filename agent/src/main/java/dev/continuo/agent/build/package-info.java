/** Weaving in a build: directories of class files, for the command and for plugins of build tools. */
@NullMarked
package dev.continuo.agent.build;

import org.jspecify.annotations.NullMarked;
