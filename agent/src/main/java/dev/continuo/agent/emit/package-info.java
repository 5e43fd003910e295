/** Writes woven methods: bodies that can suspend, stubs that start tasks, and the methods that resume. */
@NullMarked
package dev.continuo.agent.emit;

import org.jspecify.annotations.NullMarked;
