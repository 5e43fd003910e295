package dev.continuo.benchmarks.harness;

import static dev.continuo.benchmarks.Workload.*;

import dev.continuo.benchmarks.Workload;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What Continuo shall reach in a workload.
 *
 * @param workload the workload
 * @param metric what is looked at
 * @param limitFactor how many times the limit it may take at most
 * @param leads by which factor each of some peers shall take more
 */
record Target(Workload workload, Metric metric, double limitFactor, Map<Contender, Double> leads) {
    /** A part of a target, what was found, and whether that is enough. */
    record Finding(String demand, String found, boolean met) {}

    /** What is demanded of the figures. */
    static List<Target> all() {
        List<Target> targets = new ArrayList<>();
        for (Workload workload : List.of(LOCK_UNCONTENDED, AWAIT_CALL, AWAIT_COMPLETED)) {
            targets.add(time(workload, 1.2, everyPeer(1)));
        }
        Map<Contender, Double> handover = Map.of(
                Contender.FUTURES, 2.5, Contender.KOTLIN, 4.0, Contender.THREADS, 10.0, Contender.THREADS_ONE, 10.0);
        for (Workload workload : List.of(LOCK_HANDOVER_10, LOCK_HANDOVER_1000, SEMAPHORE_10, SEMAPHORE_1000)) {
            targets.add(time(workload, 2, handover));
        }
        targets.add(time(YIELD, 2, everyPeer(3)));
        Map<Contender, Double> together = everyPeer(1.5);
        together.put(Contender.KOTLIN, 4.0);
        targets.add(time(EVENT, 2, together));
        targets.add(time(BARRIER, 2, together));
        Map<Contender, Double> threads = Map.of(Contender.THREADS, 1.0, Contender.THREADS_ONE, 1.0);
        targets.add(time(DEPTH_READY, 1.2, threads));
        targets.add(time(DEPTH_READY_PRIMITIVE, 1.5, threads));
        targets.add(time(DEPTH_ONCE, 1.5, Map.of(Contender.KOTLIN, 1.5)));
        targets.add(time(DEPTH_HUNDRED, 1.5, everyPeer(1)));
        for (Workload workload : List.of(SKYNET, SPAWN, PING_PONG, STREAM_1, STREAM_64)) {
            targets.add(time(workload, 2, everyPeer(1)));
        }
        targets.add(new Target(SLEEPERS, Metric.MILLIS, 2, everyPeer(1)));
        targets.add(new Target(SLEEPERS, Metric.PEAK_MIB, 2, everyPeer(1)));
        targets.add(new Target(MEMORY, Metric.BYTES_PER_TASK, 2, Map.of()));
        for (Workload workload : List.of(TIMEOUT_READY, TIMEOUT_SUSPENDING)) {
            targets.add(time(workload, 2, everyPeer(1)));
            targets.add(new Target(workload, Metric.BYTES, 2, everyPeer(1)));
        }
        return targets;
    }

    private static Target time(Workload workload, double limitFactor, Map<Contender, Double> leads) {
        return new Target(workload, Metric.NANOS, limitFactor, leads);
    }

    private static Map<Contender, Double> everyPeer(double lead) {
        Map<Contender, Double> leads = new EnumMap<>(Contender.class);
        for (Contender contender : Contender.values()) {
            if (contender.isPeer()) {
                leads.put(contender, lead);
            }
        }
        return leads;
    }

    /** Holds the target against figures; parts that nothing was measured for are left out. */
    List<Finding> check(Figures figures) {
        List<Finding> findings = new ArrayList<>();
        OptionalDouble own = figures.value(workload, Contender.CONTINUO, metric);
        if (own.isEmpty()) {
            return findings;
        }
        OptionalDouble limit = figures.value(workload, Contender.LIMIT, metric);
        if (limit.isPresent()) {
            findings.add(new Finding(
                    "at most " + Numbers.plain(limitFactor) + " x limit",
                    Numbers.plain(own.getAsDouble()) + " : " + Numbers.plain(limit.getAsDouble()) + " " + metric.id,
                    own.getAsDouble() <= limitFactor * limit.getAsDouble() + metric.slack));
        }
        for (Contender peer : Contender.values()) {
            OptionalDouble theirs = figures.value(workload, peer, metric);
            Double lead = leads.get(peer);
            if (lead != null && theirs.isPresent()) {
                findings.add(new Finding(
                        Numbers.plain(lead) + " x ahead of " + peer.title,
                        Numbers.plain(own.getAsDouble()) + " : " + Numbers.plain(theirs.getAsDouble()) + " "
                                + metric.id,
                        own.getAsDouble() * lead <= theirs.getAsDouble() + metric.slack));
            }
        }
        return findings;
    }
}
