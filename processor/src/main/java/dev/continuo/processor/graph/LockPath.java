package dev.continuo.processor.graph;

import java.util.ArrayList;
import java.util.List;

/**
 * Where an object is found, as a method sees it: from a root, field by field.
 *
 * @param root {@code this}, {@code static}, the number of a parameter, or {@code ?} for an object that isn't known
 * @param steps the fields, each as {@code p.Type#field}, and with {@code ~} at the end where it isn't final
 */
record LockPath(String root, List<String> steps) {
    static final LockPath THIS = new LockPath("this", List.of());
    static final LockPath STATIC = new LockPath("static", List.of());
    static final LockPath UNKNOWN = new LockPath("?", List.of());

    static LockPath parameter(int index) {
        return new LockPath(String.valueOf(index), List.of());
    }

    static LockPath parse(String text) {
        List<String> parts = List.of(text.split("/"));
        return new LockPath(parts.get(0), parts.subList(1, parts.size()));
    }

    LockPath step(String step) {
        List<String> all = new ArrayList<>(steps);
        all.add(step);
        return new LockPath(root, List.copyOf(all));
    }

    /** Returns this path of a callee as the caller sees it. */
    LockPath in(LockPath receiver, List<LockPath> arguments) {
        LockPath start;
        if (root.equals("this")) {
            start = receiver;
        } else if (Character.isDigit(root.charAt(0))) {
            int index = Integer.parseInt(root);
            start = index < arguments.size() ? arguments.get(index) : UNKNOWN;
        } else {
            return this;
        }
        List<String> all = new ArrayList<>(start.steps);
        all.addAll(steps);
        return new LockPath(start.root, List.copyOf(all));
    }

    /** Tells whether the path stands for the same object each time that one activation of the method evaluates it. */
    boolean isExact() {
        return !root.equals("?") && steps.stream().noneMatch(step -> step.endsWith("~"));
    }

    /** Tells whether the path leads to a field, not to the root itself. */
    boolean isField() {
        return !steps.isEmpty();
    }

    /** Returns the field at the end, which stands for the locks of all objects of its type. */
    String field() {
        return steps.get(steps.size() - 1).replace("~", "");
    }

    /** Returns the field as messages name it. */
    String display() {
        return display(field());
    }

    /** Returns a field as messages name it: the simple names of type and field. */
    static String display(String field) {
        int hash = field.indexOf('#');
        String type = field.substring(0, hash);
        return type.substring(type.lastIndexOf('.') + 1) + "." + field.substring(hash + 1);
    }

    @Override
    public String toString() {
        return steps.isEmpty() ? root : root + "/" + String.join("/", steps);
    }
}
