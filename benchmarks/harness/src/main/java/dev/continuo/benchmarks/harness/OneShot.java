package dev.continuo.benchmarks.harness;

import dev.continuo.benchmarks.Peer;
import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Work;
import dev.continuo.benchmarks.Workload;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.ref.Reference;
import java.util.stream.Stream;

/** The main class of the JVMs that measure one run of one workload, and print the figures. */
final class OneShot {
    /** What stands before the figures in the output: {@code RESULT metric value}. */
    static final String RESULT = "RESULT ";

    private static final int WARM_UP_RUNS = 3;
    private static final int WARM_UP_TASKS = 50_000;
    private static final long MIB = 1L << 20;
    private static final double NANOS_PER_MILLI = 1e6;

    private OneShot() {}

    /**
     * Measures.
     *
     * @param args the ids of workload and system, and the number of tasks
     * @throws Exception what the system fails with
     */
    public static void main(String[] args) throws Exception {
        Workload workload = Workload.of(args[0]);
        Peer peer = Contender.of(args[1]).load();
        int tasks = Integer.parseInt(args[2]);
        if (workload == Workload.MEMORY) {
            measureMemory(peer, tasks);
        } else {
            measureTime(peer, workload, tasks);
        }
        // Some systems leave threads behind.
        System.exit(0);
    }

    private static void measureTime(Peer peer, Workload workload, int tasks) throws Exception {
        Scale scale = new Scale(tasks, 1, 1);
        Work work = peer.prepare(workload, scale).orElseThrow();
        for (int i = 0; i < WARM_UP_RUNS; i++) {
            work.run();
        }
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begin = System.nanoTime();
        long result = work.run();
        long nanos = System.nanoTime() - begin;
        if (result != workload.expected(scale)) {
            throw new IllegalStateException("yields " + result + " instead of " + workload.expected(scale));
        }
        print(Metric.MILLIS, nanos / NANOS_PER_MILLI);
        print(Metric.PEAK_MIB, (double) peakHeap() / MIB);
    }

    private static void measureMemory(Peer peer, int tasks) throws Exception {
        Object[] references = new Object[16];
        for (int i = 0; i < references.length; i++) {
            references[i] = "reference " + i;
        }
        Reference.reachabilityFence(peer.suspend(WARM_UP_TASKS, references));
        long before = usedHeap();
        Object roots = peer.suspend(tasks, references);
        long after = usedHeap();
        Reference.reachabilityFence(roots);
        print(Metric.BYTES_PER_TASK, (double) (after - before) / tasks);
    }

    private static void print(Metric metric, double value) {
        System.out.println(RESULT + metric.id + " " + value);
    }

    private static long usedHeap() {
        // The second collection takes what the first has only made reachable for cleaners and finalizers.
        System.gc();
        System.gc();
        // As the collection has left it: what threads have set aside to allocate in since doesn't count.
        return heapPools()
                .mapToLong(pool -> pool.getCollectionUsage().getUsed())
                .sum();
    }

    private static long peakHeap() {
        return heapPools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    }

    private static Stream<MemoryPoolMXBean> heapPools() {
        return ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP);
    }
}
