package dev.continuo.agent.weave;

import org.jspecify.annotations.Nullable;

/** Where the class files of an application are found, without loading the classes. */
@FunctionalInterface
public interface ClassSource {
    /**
     * Finds a class file.
     *
     * @param internalName the internal name of the class
     * @return its bytes; null if there is none
     */
    byte @Nullable [] find(String internalName);
}
