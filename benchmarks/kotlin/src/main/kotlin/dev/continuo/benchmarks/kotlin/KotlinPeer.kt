package dev.continuo.benchmarks.kotlin

import dev.continuo.benchmarks.Peer
import dev.continuo.benchmarks.Scale
import dev.continuo.benchmarks.Work
import dev.continuo.benchmarks.Workload
import java.util.Optional

/** The workloads with kotlinx.coroutines, on the loop of `runBlocking`. */
class KotlinPeer : Peer {
    override fun prepare(workload: Workload, scale: Scale): Optional<Work> =
        Optional.ofNullable(
            when (workload) {
                Workload.LOCK_UNCONTENDED -> Work { SyncWork.uncontended(scale) }
                Workload.LOCK_HANDOVER_10,
                Workload.LOCK_HANDOVER_1000 -> Work { SyncWork.handover(scale) }
                Workload.SEMAPHORE_10,
                Workload.SEMAPHORE_1000 -> Work { SyncWork.semaphore(scale) }
                Workload.YIELD -> Work { SyncWork.yielding(scale) }
                Workload.EVENT -> Work { SyncWork.event(scale) }
                Workload.BARRIER -> Work { SyncWork.barrier(scale) }
                Workload.DEPTH_READY,
                Workload.DEPTH_ONCE,
                Workload.DEPTH_HUNDRED -> Work { CallWork.depth(scale, workload.suspensions()) }
                Workload.AWAIT_CALL -> Work { CallWork.calls(scale) }
                Workload.AWAIT_COMPLETED -> Work { CallWork.completed(scale) }
                Workload.SKYNET -> Work { CallWork.skynet(scale) }
                Workload.SPAWN -> Work { CallWork.spawn(scale) }
                Workload.PING_PONG -> Work { QueueWork.pingPong(scale) }
                Workload.STREAM_1,
                Workload.STREAM_64 -> Work { QueueWork.stream(scale, workload.capacity()) }
                Workload.SLEEPERS -> Work { TimeWork.sleep(scale) }
                Workload.TIMEOUT_READY -> Work { TimeWork.timeouts(scale, 0) }
                Workload.TIMEOUT_SUSPENDING -> Work { TimeWork.timeouts(scale, 1) }
                else -> null
            }
        )

    override fun suspend(tasks: Int, references: Array<Any>): Any = SyncWork.suspend(tasks, references)
}
