/** The agent that weaves classes as they are loaded. */
@NullMarked
package dev.continuo.agent;

import org.jspecify.annotations.NullMarked;
