/** The generated source. */
@NullMarked
package dev.continuo.processor.writing;

import org.jspecify.annotations.NullMarked;
