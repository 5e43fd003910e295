package dev.continuo.benchmarks.threads;

import dev.continuo.benchmarks.Peer;
import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Work;
import dev.continuo.benchmarks.Workload;
import java.util.Optional;

/** The workloads with virtual threads. */
public final class ThreadsPeer implements Peer {
    /** Makes the peer. */
    public ThreadsPeer() {}

    @Override
    public Optional<Work> prepare(Workload workload, Scale scale) {
        return Optional.ofNullable(
                switch (workload) {
                    case LOCK_UNCONTENDED -> () -> SyncWork.uncontended(scale);
                    case LOCK_HANDOVER_10, LOCK_HANDOVER_1000 -> () -> SyncWork.handover(scale);
                    case SEMAPHORE_10, SEMAPHORE_1000 -> () -> SyncWork.semaphore(scale);
                    case YIELD -> () -> SyncWork.yield(scale);
                    case EVENT -> () -> SyncWork.event(scale);
                    case BARRIER -> () -> SyncWork.barrier(scale);
                    case DEPTH_READY, DEPTH_READY_PRIMITIVE, DEPTH_ONCE, DEPTH_HUNDRED ->
                        () -> CallWork.depth(scale, workload.suspensions());
                    case AWAIT_CALL -> () -> CallWork.calls(scale);
                    case AWAIT_COMPLETED -> () -> CallWork.completed(scale);
                    case SKYNET -> () -> CallWork.skynet(scale);
                    case SPAWN -> () -> CallWork.spawn(scale);
                    case PING_PONG -> () -> QueueWork.pingPong(scale);
                    case STREAM_1, STREAM_64 -> () -> QueueWork.stream(scale, workload.capacity());
                    case SLEEPERS -> () -> TimeWork.sleep(scale);
                    case TIMEOUT_READY -> () -> TimeWork.timeoutsReady(scale);
                    case TIMEOUT_SUSPENDING -> () -> TimeWork.timeoutsSuspending(scale);
                    default -> null;
                });
    }

    @Override
    public Object suspend(int tasks, Object[] references) {
        return SyncWork.suspend(tasks, references);
    }
}
