package dev.continuo.benchmarks;

import java.util.Locale;

/** The workloads, in the order in which tables show them. */
public enum Workload {
    /** Acquires and releases locks that nobody else holds. */
    LOCK_UNCONTENDED("1", "lock, uncontended", "acquire and release", 1, 100_000),
    /** Ten tasks hand one lock over, and yield while they hold it. */
    LOCK_HANDOVER_10("2-10", "lock hand-over, 10 tasks", "acquisition", 10, 2_000),
    /** A thousand tasks hand one lock over, and yield while they hold it. */
    LOCK_HANDOVER_1000("2-1000", "lock hand-over, 1000 tasks", "acquisition", 1_000, 20),
    /** Ten tasks share a semaphore of four permits, and yield while they hold one. */
    SEMAPHORE_10("3-10", "semaphore, 10 tasks", "acquisition", 10, 2_000),
    /** A thousand tasks share a semaphore of four permits, and yield while they hold one. */
    SEMAPHORE_1000("3-1000", "semaphore, 1000 tasks", "acquisition", 1_000, 20),
    /** Two tasks give way to each other. */
    YIELD("4", "yield between two tasks", "switch", 2, 10_000),
    /** Tasks wait for one event. */
    EVENT("5", "event, 100,000 waiters", "waiter", 100_000, 1),
    /** Tasks meet at a barrier again and again. */
    BARRIER("6", "barrier, 1000 parties", "arrival", 1_000, 100),
    /** Nested calls of which none suspends, whose results are objects. */
    DEPTH_READY("7a", "depth 100, no suspension, boxed", "chain", 1, 1_000),
    /** Nested calls of which none suspends, whose results are primitive. */
    DEPTH_READY_PRIMITIVE("7a-primitive", "depth 100, no suspension, primitive", "chain", 1, 1_000),
    /** Nested calls of which the innermost suspends once. */
    DEPTH_ONCE("7b", "depth 100, one suspension", "chain", 1, 200),
    /** Nested calls of which the innermost suspends a hundred times. */
    DEPTH_HUNDRED("7c", "depth 100, 100 suspensions", "chain", 1, 100),
    /** Awaits calls that don't suspend. */
    AWAIT_CALL("8a", "await of a call that doesn't suspend", "await", 1, 100_000),
    /** Awaits futures that are completed. */
    AWAIT_COMPLETED("8b", "await of a completed future", "await", 1, 100_000),
    /** A tree of tasks, each of which waits for ten others. */
    SKYNET("9", "skynet, 100,000 leaves", "leaf", 100_000, 1),
    /** Starts empty tasks and waits for them. */
    SPAWN("10", "spawn and join, 100,000 tasks", "task", 100_000, 1),
    /** A pair of tasks that send items to and fro. */
    PING_PONG("11a", "queue, ping-pong", "round trip", 1, 10_000),
    /** A pair of tasks with a queue for one item between them. */
    STREAM_1("11b-1", "queue, stream, capacity 1", "item", 1, 20_000),
    /** A pair of tasks with a queue for 64 items between them. */
    STREAM_64("11b-64", "queue, stream, capacity 64", "item", 1, 20_000),
    /** Tasks that sleep for up to 100 ms. */
    SLEEPERS("12", "sleepers of 0 to 100 ms", "task", 1_000_000, 1),
    /** Suspended tasks, and the heap that each takes. */
    MEMORY("13", "suspended tasks", "task", 1_000_000, 1),
    /** A timeout around an operation that doesn't suspend. */
    TIMEOUT_READY("14a", "timeout, ready", "operation", 1, 10_000),
    /** The same beside a limit that arms no timer, as nothing suspends. */
    TIMEOUT_READY_UNARMED("14a-unarmed", "timeout, ready, limit never armed", "operation", 1, 10_000),
    /** A timeout around an operation that suspends. */
    TIMEOUT_SUSPENDING("14b", "timeout, suspending", "operation", 1, 10_000),

    /** An inner loop of integer arithmetic. */
    LOOP_ARITHMETIC("j1", "arithmetic", "inner step", 1, 1_000_000),
    /** An inner loop that adds up an array. */
    LOOP_SUM("j2", "sum of an array", "element", 1, 1_000_000),
    /** An inner loop that combines two arrays into a third. */
    LOOP_COMBINE("j3", "arrays combined", "element", 1, 1_000_000),
    /** Two inner loops, one within the other. */
    LOOP_NESTED("j4", "nested loops over a matrix", "element", 1, 1_000_000),
    /** An inner loop with a branch that can't be foretold and a call. */
    LOOP_BRANCHES("j5", "branches and a call", "inner step", 1, 1_000_000),
    /** The sum of an array, in an activation that has been suspended and resumed. */
    LOOP_RESUMED("j6", "sum of an array, after a resumption", "element", 1, 1_000_000);

    /** How many awaits stand in one call of a loop, in the workloads that await in a loop. */
    public static final int INNER = 1_000;

    /** The permits of the semaphores. */
    public static final int PERMITS = 4;

    /** How deep calls are nested. */
    public static final int DEPTH = 100;

    /** What a completed future holds. */
    public static final int COMPLETED = 42;

    private static final int GROWTH_DEPTH = 10;

    private final String id;
    private final String title;
    private final String operation;
    private final Scale scale;

    Workload(String id, String title, String operation, int tasks, int rounds) {
        this.id = id;
        this.title = title;
        this.operation = operation;
        scale = new Scale(tasks, rounds, DEPTH);
    }

    /**
     * Finds a workload.
     *
     * @param id the id, as tables show it
     * @return the workload
     * @throws IllegalArgumentException if there is none with this id
     */
    public static Workload of(String id) {
        for (Workload workload : values()) {
            if (workload.id.equals(id.toLowerCase(Locale.ROOT))) {
                return workload;
            }
        }
        throw new IllegalArgumentException("there is no workload '" + id + "'");
    }

    /**
     * Returns the id.
     *
     * @return a number, with the variant behind it
     */
    public String id() {
        return id;
    }

    /**
     * Returns the title.
     *
     * @return what the workload is about, in few words
     */
    public String title() {
        return title;
    }

    /**
     * Returns what is counted.
     *
     * @return one operation, in the singular
     */
    public String operation() {
        return operation;
    }

    /**
     * Returns the scale at which systems are compared.
     *
     * @return the scale
     */
    public Scale scale() {
        return scale;
    }

    /**
     * Tells whether the time per operation is measured within a JVM that runs the workload over and over.
     *
     * @return false for the workloads that need a JVM for one run
     */
    public boolean isTimed() {
        return this != SLEEPERS && this != MEMORY;
    }

    /**
     * Tells whether this compares loops in woven methods with plain ones, and not systems.
     *
     * @return true for the workloads about inner loops
     */
    public boolean isLoop() {
        return id.startsWith("j");
    }

    /**
     * Tells whether this repeats another workload with another number of tasks, capacity or limit.
     *
     * @return true for what growth needn't be shown of
     */
    public boolean isVariant() {
        return this == LOCK_HANDOVER_1000 || this == SEMAPHORE_1000 || this == TIMEOUT_READY_UNARMED;
    }

    /**
     * Returns the scale for a number of tasks that live at the same time, with work enough for each that starting it
     * doesn't prevail, where the workload isn't about starting.
     *
     * @param tasks how many tasks; a power of ten
     * @return the scale
     */
    public Scale growth(int tasks) {
        return new Scale(tasks, growthRounds(), GROWTH_DEPTH);
    }

    private int growthRounds() {
        switch (this) {
            case LOCK_UNCONTENDED:
            case AWAIT_CALL:
            case AWAIT_COMPLETED:
                return 100;
            case EVENT:
            case SKYNET:
            case SPAWN:
            case DEPTH_HUNDRED:
            case SLEEPERS:
            case MEMORY:
                return 1;
            default:
                return 10;
        }
    }

    /**
     * Returns how often the innermost of nested calls suspends.
     *
     * @return 0, 1 or 100
     */
    public int suspensions() {
        return this == DEPTH_ONCE ? 1 : this == DEPTH_HUNDRED ? 100 : 0;
    }

    /**
     * Returns the capacity of the queues.
     *
     * @return how many items fit in
     */
    public int capacity() {
        return this == STREAM_64 ? 64 : 1;
    }

    /**
     * Returns the item that a queue or a call yields in a round.
     *
     * @param round the number of the round, from 0
     * @return the item
     */
    public static int item(int round) {
        return round & 63;
    }

    /**
     * Returns what {@link Work#run} has to return. {@linkplain #isLoop() Loops} return sums that only other loops know.
     *
     * @param scale the scale of the work
     * @return the expected result
     */
    public long expected(Scale scale) {
        switch (this) {
            case DEPTH_READY:
            case DEPTH_READY_PRIMITIVE:
            case DEPTH_ONCE:
            case DEPTH_HUNDRED:
                return scale.operations() * scale.depth();
            case AWAIT_CALL:
                int calls = scale.rounds() / INNER;
                return scale.tasks() * (calls * items(INNER) + items(scale.rounds() % INNER));
            case PING_PONG:
            case STREAM_1:
            case STREAM_64:
                return scale.tasks() * items(scale.rounds());
            case AWAIT_COMPLETED:
                return scale.operations() * COMPLETED;
            case SKYNET:
                return scale.operations() * (scale.operations() - 1) / 2;
            default:
                return scale.operations();
        }
    }

    private static long items(int rounds) {
        long sum = 0;
        for (int i = 0; i < rounds; i++) {
            sum += item(i);
        }
        return sum;
    }
}
