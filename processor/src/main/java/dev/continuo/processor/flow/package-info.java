/** Walks the statements of a body along the paths that it can take, with a state that the walk carries. */
@NullMarked
package dev.continuo.processor.flow;

import org.jspecify.annotations.NullMarked;
