package dev.continuo.processor.path;

import javax.lang.model.element.TypeElement;

/** What the beginning of a path stands for: a value, or a type or package on the way to one. */
sealed interface PathPart permits Expression, PathPart.TypeName, PathPart.PackageName {
    /**
     * A type, through which static members are reached.
     *
     * @param type the type
     */
    record TypeName(TypeElement type) implements PathPart {}

    /**
     * A name that is neither a value nor a type, and may yet be the beginning of a type's name.
     *
     * @param name the dotted name
     */
    record PackageName(String name) implements PathPart {}
}
