/** The rules, and how a broken one is told: positions, severities, suppression. */
@NullMarked
package dev.continuo.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
