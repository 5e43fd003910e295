package dev.continuo.benchmarks.ea;

import dev.continuo.benchmarks.Peer;
import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Work;
import dev.continuo.benchmarks.Workload;
import java.util.Optional;

/** The workloads with EA Async, which has no timeouts. */
public final class EaPeer implements Peer {
    /** Makes the peer. */
    public EaPeer() {}

    @Override
    public Optional<Work> prepare(Workload workload, Scale scale) {
        return Optional.ofNullable(work(workload, scale));
    }

    private static Work work(Workload workload, Scale scale) {
        switch (workload) {
            case LOCK_UNCONTENDED:
                return () -> SyncWork.uncontended(scale);
            case LOCK_HANDOVER_10:
            case LOCK_HANDOVER_1000:
                return () -> SyncWork.handover(scale);
            case SEMAPHORE_10:
            case SEMAPHORE_1000:
                return () -> SyncWork.semaphore(scale);
            case YIELD:
                return () -> SyncWork.yield(scale);
            case EVENT:
                return () -> SyncWork.event(scale);
            case BARRIER:
                return () -> SyncWork.barrier(scale);
            case DEPTH_READY:
            case DEPTH_ONCE:
            case DEPTH_HUNDRED:
                return () -> CallWork.depth(scale, workload.suspensions());
            case AWAIT_CALL:
                return () -> CallWork.calls(scale);
            case AWAIT_COMPLETED:
                return () -> CallWork.completed(scale);
            case SKYNET:
                return () -> CallWork.skynet(scale);
            case SPAWN:
                return () -> CallWork.spawn(scale);
            case PING_PONG:
                return () -> QueueWork.pingPong(scale);
            case STREAM_1:
            case STREAM_64:
                return () -> QueueWork.stream(scale, workload.capacity());
            case SLEEPERS:
                return () -> CallWork.sleep(scale);
            default:
                return null;
        }
    }

    @Override
    public Object suspend(int tasks, Object[] references) {
        return SyncWork.suspend(tasks, references);
    }
}
