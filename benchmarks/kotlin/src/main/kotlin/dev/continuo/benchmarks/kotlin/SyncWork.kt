package dev.continuo.benchmarks.kotlin

import dev.continuo.benchmarks.Scale
import dev.continuo.benchmarks.Workload
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.CoroutineScope
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.SupervisorJob
import kotlinx.coroutines.launch
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.sync.Mutex
import kotlinx.coroutines.sync.Semaphore
import kotlinx.coroutines.yield

/** Coroutines that use locks, semaphores, deferred values and barriers. */
internal object SyncWork {
    fun uncontended(scale: Scale): Long {
        val mutexes = Array(8) { Mutex() }
        val counter = Counter()
        runAll(scale.tasks()) {
            var left = scale.rounds()
            while (left > 0) {
                acquireAndRelease(mutexes, counter, minOf(left, Workload.INNER))
                left -= Workload.INNER
            }
        }
        return counter.value
    }

    private suspend fun acquireAndRelease(mutexes: Array<Mutex>, counter: Counter, rounds: Int) {
        for (i in 0 until rounds) {
            val mutex = mutexes[i and 7]
            mutex.lock()
            counter.value++
            mutex.unlock()
        }
    }

    fun handover(scale: Scale): Long {
        val mutex = Mutex()
        val counter = Counter()
        runAll(scale.tasks()) { holder(mutex, counter, scale.rounds()) }
        return counter.value
    }

    private suspend fun holder(mutex: Mutex, counter: Counter, rounds: Int) {
        for (i in 0 until rounds) {
            mutex.lock()
            counter.value++
            yield()
            mutex.unlock()
        }
    }

    fun semaphore(scale: Scale): Long {
        val semaphore = Semaphore(Workload.PERMITS)
        val counter = Counter()
        runAll(scale.tasks()) { user(semaphore, counter, scale.rounds()) }
        return counter.value
    }

    private suspend fun user(semaphore: Semaphore, counter: Counter, rounds: Int) {
        for (i in 0 until rounds) {
            semaphore.acquire()
            counter.value++
            yield()
            semaphore.release()
        }
    }

    fun yielding(scale: Scale): Long {
        val counter = Counter()
        runAll(scale.tasks()) { yielder(counter, scale.rounds()) }
        return counter.value
    }

    private suspend fun yielder(counter: Counter, rounds: Int) {
        for (i in 0 until rounds) {
            yield()
            counter.value++
        }
    }

    fun event(scale: Scale): Long {
        val counter = Counter()
        runBlocking {
            val event = CompletableDeferred<Unit>()
            val jobs =
                List(scale.tasks()) {
                    launch {
                        event.await()
                        counter.value++
                    }
                }
            yield()
            event.complete(Unit)
            joinAll(jobs)
        }
        return counter.value
    }

    /** Launches coroutines that wait for good; answers what keeps them alive. */
    fun suspend(count: Int, references: Array<Any>): Any {
        val event = CompletableDeferred<Unit>()
        val kept = SupervisorJob()
        runBlocking {
            val scope = CoroutineScope(coroutineContext + kept)
            for (i in 0 until count) {
                val reference = references[i % references.size]
                scope.launch { println(hold(event, i, reference)) }
            }
            yield()
        }
        return listOf(event, kept)
    }

    private suspend fun hold(event: Deferred<Unit>, number: Int, reference: Any): String {
        event.await()
        return "$number$reference"
    }

    fun barrier(scale: Scale): Long {
        val barrier = Barrier(scale.tasks())
        val counter = Counter()
        runAll(scale.tasks()) { party(barrier, counter, scale.rounds()) }
        return counter.value
    }

    private suspend fun party(barrier: Barrier, counter: Counter, rounds: Int) {
        for (i in 0 until rounds) {
            counter.value++
            barrier.arrive()
        }
    }
}

/** Hand-made, for one thread only: kotlinx.coroutines has no barrier. */
internal class Barrier(private val parties: Int) {
    private var arrived = 0
    private var full = CompletableDeferred<Unit>()

    suspend fun arrive() {
        if (++arrived < parties) {
            full.await()
            return
        }
        arrived = 0
        val open = full
        full = CompletableDeferred()
        open.complete(Unit)
    }
}
