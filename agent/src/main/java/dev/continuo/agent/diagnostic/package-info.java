/** What the weaver says: the catalogue of problems, and problems with their place and remedy. */
@NullMarked
package dev.continuo.agent.diagnostic;

import org.jspecify.annotations.NullMarked;
