package dev.continuo.agent.diagnostic;

import java.util.List;
import java.util.stream.Collectors;

/** A class can't be woven; its message lists every problem found in it. */
public final class WeaveException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Problem> problems;

    /**
     * Makes an exception.
     *
     * @param problems what is wrong, at least one
     */
    public WeaveException(List<Problem> problems) {
        super(problems.stream().map(Problem::toString).collect(Collectors.joining(System.lineSeparator())));
        this.problems = List.copyOf(problems);
    }

    /**
     * Makes an exception for a fault of the weaver.
     *
     * @param problem what is wrong
     * @param cause the fault
     */
    public WeaveException(Problem problem, Throwable cause) {
        super(problem.toString(), cause);
        this.problems = List.of(problem);
    }

    /**
     * Returns the problems.
     *
     * @return the problems, in the order of the code
     */
    public List<Problem> problems() {
        return problems;
    }
}
