package dev.continuo.benchmarks.limit;

import dev.continuo.benchmarks.Peer;
import dev.continuo.benchmarks.Scale;
import dev.continuo.benchmarks.Work;
import dev.continuo.benchmarks.Workload;
import java.util.Optional;

/** The workloads written by hand. */
public final class LimitPeer implements Peer {
    /** Makes the peer. */
    public LimitPeer() {}

    @Override
    public Optional<Work> prepare(Workload workload, Scale scale) {
        return Optional.ofNullable(
                switch (workload) {
                    case LOCK_UNCONTENDED -> () -> LockWork.uncontended(scale);
                    case LOCK_HANDOVER_10, LOCK_HANDOVER_1000 -> () -> LockWork.handover(scale);
                    case SEMAPHORE_10, SEMAPHORE_1000 -> () -> SemaphoreWork.share(scale);
                    case YIELD -> () -> YieldWork.run(scale);
                    case EVENT -> () -> EventWork.broadcast(scale);
                    case BARRIER -> () -> BarrierWork.meet(scale);
                    case DEPTH_READY_PRIMITIVE -> () -> DepthWork.primitive(scale);
                    case DEPTH_READY, DEPTH_ONCE, DEPTH_HUNDRED -> () -> DepthWork.boxed(scale, workload.suspensions());
                    case AWAIT_CALL -> () -> AwaitWork.calls(scale);
                    case AWAIT_COMPLETED -> () -> AwaitWork.completed(scale);
                    case SKYNET -> () -> SpawnWork.skynet(scale);
                    case SPAWN -> () -> SpawnWork.spawn(scale);
                    case PING_PONG -> () -> ChannelWork.pingPong(scale);
                    case STREAM_1, STREAM_64 -> () -> ChannelWork.stream(scale, workload.capacity());
                    case SLEEPERS -> () -> TimeWork.sleep(scale);
                    case TIMEOUT_READY -> () -> TimeWork.timeouts(scale, 0, true);
                    case TIMEOUT_READY_UNARMED -> () -> TimeWork.timeouts(scale, 0, false);
                    case TIMEOUT_SUSPENDING -> () -> TimeWork.timeouts(scale, 1, false);
                    default -> null;
                });
    }

    @Override
    public Object suspend(int tasks, Object[] references) {
        return EventWork.suspend(tasks, references);
    }
}
