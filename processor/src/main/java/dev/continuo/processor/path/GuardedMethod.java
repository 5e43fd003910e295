package dev.continuo.processor.path;

import java.util.List;
import javax.lang.model.element.ExecutableElement;

/**
 * A method whose paths are resolved.
 *
 * @param element the method
 * @param barriers the barrier, if it has one
 * @param guards the guards, in the order in which they are entered
 */
public record GuardedMethod(ExecutableElement element, List<ResolvedPath> barriers, List<ResolvedPath> guards) {}
