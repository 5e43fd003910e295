/** The rules on method bodies, which javac's trees show once types are attributed. */
@NullMarked
package dev.continuo.processor.body;

import org.jspecify.annotations.NullMarked;
