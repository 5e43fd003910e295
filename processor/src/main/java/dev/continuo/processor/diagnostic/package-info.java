/** How a broken rule of the catalogue is told: positions, severities, suppression. */
@NullMarked
package dev.continuo.processor.diagnostic;

import org.jspecify.annotations.NullMarked;
