package dev.continuo.benchmarks.kotlin

import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Job
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking

/** A number that coroutines share. */
internal class Counter {
    @JvmField var value = 0L
}

/** Launches coroutines on the loop of `runBlocking`, and joins one after the other. */
internal fun runAll(count: Int, body: suspend CoroutineScope.(Int) -> Unit) = runBlocking {
    joinAll(List(count) { launch { body(it) } })
}

internal suspend fun joinAll(jobs: List<Job>) {
    for (job in jobs) {
        job.join()
    }
}
