/** What the weaver says: rules of the catalogue that are broken, and where. */
@NullMarked
package dev.continuo.agent.diagnostic;

import org.jspecify.annotations.NullMarked;
