package dev.continuo.benchmarks.harness;

import dev.continuo.benchmarks.Peer;
import dev.continuo.benchmarks.Workload;
import java.util.Arrays;
import java.util.List;

/** The systems under comparison, in the order in which tables show them. */
enum Contender {
    LIMIT("limit", "limit", "limit.LimitPeer", "#8a8a8a"),
    CONTINUO("continuo", "Continuo", "continuo.ContinuoPeer", "#1f6fb2"),
    CONTINUO_AGENT("agent", "Continuo (agent)", "continuo.ContinuoPeer", "#63a7dc"),
    KOTLIN("kotlin", "Kotlin", "kotlin.KotlinPeer", "#8f5fb8"),
    THREADS("threads", "virtual threads", "threads.ThreadsPeer", "#c1443c"),
    THREADS_ONE("threads-1", "virtual threads, 1 carrier", "threads.ThreadsPeer", "#e08a83"),
    FUTURES("futures", "CompletableFuture", "futures.FuturesPeer", "#c98a1b"),
    EA("ea", "EA Async", "ea.EaPeer", "#4a9a52"),
    TASCALATE("tascalate", "Tascalate", "tascalate.TascalatePeer", "#3aa6a0"),
    PLAIN("plain", "not woven", "continuo.PlainLoops", "#8a8a8a");

    private static final int FIRST_WITH_VIRTUAL_THREADS = 21;

    /** How options and files name it. */
    final String id;

    /** How tables and charts name it. */
    final String title;

    /** Its colour in charts. */
    final String colour;

    private final String className;

    Contender(String id, String title, String className, String colour) {
        this.id = id;
        this.title = title;
        this.className = "dev.continuo.benchmarks." + className;
        this.colour = colour;
    }

    /** What takes part in the comparison of systems on a JDK. */
    static List<Contender> systems(int feature) {
        return Arrays.stream(values())
                .filter(contender -> contender != PLAIN)
                .filter(contender -> !contender.isThreads() || feature >= FIRST_WITH_VIRTUAL_THREADS)
                .toList();
    }

    /**
     * Finds a system.
     *
     * @throws IllegalArgumentException if there is none with this id
     */
    static Contender of(String id) {
        for (Contender contender : values()) {
            if (contender.id.equals(id)) {
                return contender;
            }
        }
        throw new IllegalArgumentException("there is no system '" + id + "'");
    }

    /** Whether it needs virtual threads. */
    boolean isThreads() {
        return this == THREADS || this == THREADS_ONE;
    }

    boolean isContinuo() {
        return this == CONTINUO || this == CONTINUO_AGENT;
    }

    /** False for Continuo, and for what isn't a product. */
    boolean isPeer() {
        return !isContinuo() && this != LIMIT && this != PLAIN;
    }

    /** Tells whether it can express a workload, which is not run for this. */
    boolean canDo(Workload workload) {
        return workload == Workload.MEMORY
                ? this != PLAIN
                : load().prepare(workload, workload.scale()).isPresent();
    }

    /** Loads it; nothing of any other system is loaded. */
    Peer load() {
        try {
            return (Peer) Class.forName(className).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the class of the system '" + id + "' is not on the class path", e);
        }
    }
}
