/** What is known of a method's bytecode: types, liveness, monitors and the calls that may suspend. */
@NullMarked
package dev.continuo.agent.analysis;

import org.jspecify.annotations.NullMarked;
