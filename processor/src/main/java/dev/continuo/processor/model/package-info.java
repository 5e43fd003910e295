/** What the annotations say, read from the language model. */
@NullMarked
package dev.continuo.processor.model;

import org.jspecify.annotations.NullMarked;
