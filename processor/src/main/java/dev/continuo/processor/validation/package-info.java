/** The rules on declarations, one class each. */
@NullMarked
package dev.continuo.processor.validation;

import org.jspecify.annotations.NullMarked;
