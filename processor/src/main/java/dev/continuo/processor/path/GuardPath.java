package dev.continuo.processor.path;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A guard path, parsed and not yet resolved. */
public sealed interface GuardPath {
    /** The word {@code this}. */
    record This() implements GuardPath {}

    /**
     * A name that stands alone or first: a parameter, a field, a type, or a package.
     *
     * @param name the identifier
     */
    record Name(String name) implements GuardPath {}

    /**
     * A name after a dot.
     *
     * @param target what stands before the dot
     * @param name the identifier
     */
    record Member(GuardPath target, String name) implements GuardPath {}

    /**
     * A method call.
     *
     * @param target what stands before the dot, null where the name stands alone
     * @param name the name of the method
     * @param arguments the arguments
     */
    record Call(@Nullable GuardPath target, String name, List<GuardPath> arguments) implements GuardPath {}

    /**
     * An element of an array.
     *
     * @param array the array
     * @param index the index
     */
    record Index(GuardPath array, GuardPath index) implements GuardPath {}

    /**
     * A literal: a number, a character, a string, {@code true}, {@code false} or {@code null}.
     *
     * @param source the literal as Java writes it
     */
    record Literal(String source) implements GuardPath {}
}
