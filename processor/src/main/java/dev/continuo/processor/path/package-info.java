/** Guard paths: their grammar, and their resolution to members of the program. */
@NullMarked
package dev.continuo.processor.path;

import org.jspecify.annotations.NullMarked;
