package dev.continuo.it.weaver;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/** The variables in sight where a random program is being written, and the random choices of its writer. */
final class Scope {
    /**
     * A variable.
     *
     * @param type its type
     * @param name what to write
     * @param assignable whether it may be assigned
     */
    record Variable(String type, String name, boolean assignable) {}

    private final Random random;
    private final Deque<Integer> marks = new ArrayDeque<>();
    private final List<Variable> variables = new ArrayList<>();
    private int named;

    /** The labels that can be left by break; those of loops can be continued too. */
    final Deque<String> blocks = new ArrayDeque<>();

    /** The labels of the loops around. */
    final Deque<String> loops = new ArrayDeque<>();

    /** Whether expressions may await: not so in a plain lambda, nor where a monitor is held. */
    boolean async = true;

    /** Whether statements may return: not so in a plain lambda. */
    boolean returns = true;

    Scope(long seed) {
        random = new Random(seed);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    @SafeVarargs
    final <T> T oneOf(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    String fresh(String prefix) {
        return prefix + named++;
    }

    void enter() {
        marks.push(variables.size());
    }

    void leave() {
        int size = marks.pop();
        while (variables.size() > size) {
            variables.remove(variables.size() - 1);
        }
    }

    String declare(String type, String name, boolean assignable) {
        variables.add(new Variable(type, name, assignable));
        return name;
    }

    /** Returns a variable of a type, or null. */
    String variable(String type, boolean assignable) {
        List<Variable> found = variables.stream()
                .filter(variable -> variable.type.equals(type) && (variable.assignable || !assignable))
                .toList();
        return found.isEmpty() ? null : found.get(random.nextInt(found.size())).name;
    }

    /** Writes the body of a lambda, which sees only what is final, and none of the labels. */
    <T> T inLambda(boolean awaits, Supplier<T> body) {
        List<Variable> outside = List.copyOf(variables);
        List<String> blocksOutside = List.copyOf(blocks);
        List<String> loopsOutside = List.copyOf(loops);
        boolean asyncOutside = async;
        boolean returnsOutside = returns;
        variables.removeIf(Variable::assignable);
        blocks.clear();
        loops.clear();
        async = awaits;
        returns = awaits;
        T result = body.get();
        variables.clear();
        variables.addAll(outside);
        blocks.addAll(blocksOutside);
        loops.addAll(loopsOutside);
        async = asyncOutside;
        returns = returnsOutside;
        return result;
    }
}
