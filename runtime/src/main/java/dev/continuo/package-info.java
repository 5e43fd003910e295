/**
 * The API of asynchronous programs: the facade {@link dev.continuo.Continuo}, the event {@link dev.continuo.Loop} and
 * its {@link dev.continuo.Task}s.
 *
 * <p>Everything here mirrors CPython 3.13's asyncio; where the two differ, the documentation says so.
 */
@NullMarked
package dev.continuo;

import org.jspecify.annotations.NullMarked;
