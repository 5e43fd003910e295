package dev.continuo.processor.flow;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * How code gets at an object: from a variable, or from {@code this}, through members. Two expressions with equal paths mean
 * the same object, unless something on the path was changed in between.
 *
 * @param parts the members, from the first; none for {@code this}
 */
public record AccessPath(List<Part> parts) {
    /** The path of {@code this}. */
    public static final AccessPath THIS = new AccessPath(List.of());

    /**
     * One member.
     *
     * @param member the field, variable or method, or the word {@code []} for an element of an array
     * @param arguments the paths and literals that a method or an array is given
     */
    public record Part(Object member, List<Object> arguments) {}

    /**
     * Returns the path to a member of what this path leads to.
     *
     * @param member the member
     * @param arguments its arguments
     * @return the longer path
     */
    public AccessPath to(Object member, List<Object> arguments) {
        List<Part> longer = new ArrayList<>(parts);
        longer.add(new Part(member, List.copyOf(arguments)));
        return new AccessPath(List.copyOf(longer));
    }

    /**
     * Returns the path to a field or variable.
     *
     * @param variable the field or variable
     * @return the longer path
     */
    public AccessPath to(Element variable) {
        return to(variable, List.of());
    }

    /**
     * Returns a path that continues this one.
     *
     * @param tail what follows
     * @return both
     */
    public AccessPath append(AccessPath tail) {
        List<Part> longer = new ArrayList<>(parts);
        longer.addAll(tail.parts);
        return new AccessPath(List.copyOf(longer));
    }

    /**
     * Returns the path to the owner of the last member.
     *
     * @return the path without its last part
     */
    public AccessPath owner() {
        return new AccessPath(parts.subList(0, parts.size() - 1));
    }

    /**
     * Returns the first member.
     *
     * @return the first member, null for {@code this}
     */
    public @Nullable Object first() {
        return parts.isEmpty() ? null : parts.get(0).member();
    }

    /**
     * Returns the last member.
     *
     * @return the last member, null for {@code this}
     */
    public @Nullable Object last() {
        return parts.isEmpty() ? null : parts.get(parts.size() - 1).member();
    }

    /**
     * Tells whether a method is on the path, which may yield another object each time.
     *
     * @return whether one is
     */
    public boolean hasCalls() {
        return parts.stream().anyMatch(part -> part.member() instanceof ExecutableElement);
    }

    /**
     * Tells whether the path begins at a field: of {@code this}, of an object around it, or static.
     *
     * @return whether other tasks may get at the object too
     */
    public boolean isOfField() {
        return first() instanceof Element element && element.getEnclosingElement() instanceof TypeElement;
    }

    @Override
    public String toString() {
        return parts.isEmpty() ? "this" : parts.stream().map(AccessPath::text).collect(Collectors.joining("."));
    }

    private static String text(Part part) {
        if (!(part.member() instanceof Element element)) {
            return String.valueOf(part.member());
        }
        String arguments = part.arguments().stream().map(Object::toString).collect(Collectors.joining(", ", "(", ")"));
        return element.getSimpleName() + (element instanceof ExecutableElement ? arguments : "");
    }
}
