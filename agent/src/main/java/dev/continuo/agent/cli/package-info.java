/** The command for builds: {@code weave}. */
@NullMarked
package dev.continuo.agent.cli;

import org.jspecify.annotations.NullMarked;
