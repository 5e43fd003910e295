/** The pipeline that weaves a class, stage by stage: read, check, expand guards, order constructor calls, emit, write. */
@NullMarked
package dev.continuo.agent.weave;

import org.jspecify.annotations.NullMarked;
