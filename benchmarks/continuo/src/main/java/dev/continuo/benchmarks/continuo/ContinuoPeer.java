package dev.continuo.benchmarks.continuo;

import dev.continuo.benchmarks.Peer;
import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Work;
import dev.continuo.benchmarks.Workload;
import java.util.Optional;

/** The workloads with Continuo. */
public final class ContinuoPeer implements Peer {
    /** Makes the peer. */
    public ContinuoPeer() {}

    @Override
    public Optional<Work> prepare(Workload workload, Scale scale) {
        return Optional.ofNullable(
                switch (workload) {
                    case LOCK_UNCONTENDED -> () -> LockWork.uncontended(scale);
                    case LOCK_HANDOVER_10, LOCK_HANDOVER_1000 -> () -> LockWork.handover(scale);
                    case SEMAPHORE_10, SEMAPHORE_1000 -> () -> LockWork.semaphore(scale);
                    case YIELD -> () -> TogetherWork.yield(scale);
                    case EVENT -> () -> TogetherWork.event(scale);
                    case BARRIER -> () -> TogetherWork.barrier(scale);
                    case DEPTH_READY -> () -> DepthWork.boxed(scale);
                    case DEPTH_READY_PRIMITIVE, DEPTH_ONCE, DEPTH_HUNDRED ->
                        () -> DepthWork.numbers(scale, workload.suspensions());
                    case AWAIT_CALL -> () -> AwaitWork.calls(scale);
                    case AWAIT_COMPLETED -> () -> AwaitWork.completed(scale);
                    case SKYNET -> () -> SpawnWork.skynet(scale);
                    case SPAWN -> () -> SpawnWork.spawn(scale);
                    case PING_PONG -> () -> QueueWork.pingPong(scale);
                    case STREAM_1, STREAM_64 -> () -> QueueWork.stream(scale, workload.capacity());
                    case SLEEPERS -> () -> TimeWork.sleep(scale);
                    case TIMEOUT_READY, TIMEOUT_READY_UNARMED -> () -> TimeWork.timeouts(scale, 0);
                    case TIMEOUT_SUSPENDING -> () -> TimeWork.timeouts(scale, 1);
                    case LOOP_ARITHMETIC -> () -> WovenLoops.run(scale, WovenLoops::arithmetic);
                    case LOOP_SUM -> () -> WovenLoops.run(scale, WovenLoops::sum);
                    case LOOP_COMBINE -> () -> WovenLoops.run(scale, WovenLoops::combine);
                    case LOOP_NESTED -> () -> WovenLoops.run(scale, WovenLoops::nested);
                    case LOOP_BRANCHES -> () -> WovenLoops.run(scale, WovenLoops::branches);
                    case LOOP_RESUMED -> () -> WovenLoops.run(scale, WovenLoops::resumed);
                    default -> null;
                });
    }

    @Override
    public Object suspend(int tasks, Object[] references) {
        return TogetherWork.suspend(tasks, references);
    }
}
