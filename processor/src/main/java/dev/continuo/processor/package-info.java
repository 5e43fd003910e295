/** The processor itself: its rounds, and what it keeps from one round to the next. */
@NullMarked
package dev.continuo.processor;

import org.jspecify.annotations.NullMarked;
