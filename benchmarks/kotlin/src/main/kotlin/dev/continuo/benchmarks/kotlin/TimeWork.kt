package dev.continuo.benchmarks.kotlin

import dev.continuo.benchmarks.Scale
import java.util.Random
import kotlin.time.Duration.Companion.nanoseconds
import kotlin.time.Duration.Companion.seconds
import kotlinx.coroutines.delay
import kotlinx.coroutines.withTimeout

/** Coroutines that sleep, and timeouts around operations. */
internal object TimeWork {
    private const val MAX_SLEEP_NANOS = 100_000_000

    fun sleep(scale: Scale): Long {
        val random = Random(1)
        val counter = Counter()
        runAll(scale.tasks()) {
            delay(random.nextInt(MAX_SLEEP_NANOS).nanoseconds)
            counter.value++
        }
        return counter.value
    }

    fun timeouts(scale: Scale, suspensions: Int): Long {
        val counter = Counter()
        runAll(scale.tasks()) {
            for (i in 0 until scale.rounds()) {
                val result = withTimeout(1.seconds) { CallWork.innermost(suspensions) }
                counter.value += result + 1
            }
        }
        return counter.value
    }
}
