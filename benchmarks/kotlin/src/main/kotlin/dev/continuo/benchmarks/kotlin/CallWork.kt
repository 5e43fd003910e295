package dev.continuo.benchmarks.kotlin

import dev.continuo.benchmarks.Scale
import dev.continuo.benchmarks.Workload
import kotlinx.coroutines.CompletableDeferred
import kotlinx.coroutines.Deferred
import kotlinx.coroutines.async
import kotlinx.coroutines.coroutineScope
import kotlinx.coroutines.runBlocking
import kotlinx.coroutines.yield

/** Coroutines that call, and coroutines that launch coroutines. */
internal object CallWork {
    private const val CHILDREN = 10

    fun depth(scale: Scale, suspensions: Int): Long {
        val counter = Counter()
        runAll(scale.tasks()) {
            for (i in 0 until scale.rounds()) {
                val result = nested(scale.depth(), suspensions)
                counter.value += result
            }
        }
        return counter.value
    }

    private suspend fun nested(depth: Int, suspensions: Int): Int {
        if (depth == 0) {
            return innermost(suspensions)
        }
        return nested(depth - 1, suspensions) + 1
    }

    /** Answers 0 after some suspensions. */
    suspend fun innermost(suspensions: Int): Int {
        for (i in 0 until suspensions) {
            yield()
        }
        return 0
    }

    fun calls(scale: Scale): Long = sums(scale) { sumOfItems(it) }

    private inline fun sums(scale: Scale, crossinline sum: suspend (Int) -> Long): Long {
        val counter = Counter()
        runAll(scale.tasks()) {
            var left = scale.rounds()
            while (left > 0) {
                val result = sum(minOf(left, Workload.INNER))
                counter.value += result
                left -= Workload.INNER
            }
        }
        return counter.value
    }

    private suspend fun sumOfItems(rounds: Int): Long {
        var sum = 0L
        for (i in 0 until rounds) {
            sum += item(i)
        }
        return sum
    }

    /** Would suspend for a negative number. */
    private suspend fun item(i: Int): Int {
        if (i < 0) {
            yield()
        }
        return Workload.item(i)
    }

    fun completed(scale: Scale): Long {
        val deferred = Array<Deferred<Int>>(8) { CompletableDeferred(Workload.COMPLETED) }
        return sums(scale) { sumOfValues(deferred, it) }
    }

    private suspend fun sumOfValues(deferred: Array<Deferred<Int>>, rounds: Int): Long {
        var sum = 0L
        for (i in 0 until rounds) {
            sum += deferred[i and 7].await()
        }
        return sum
    }

    fun spawn(scale: Scale): Long {
        val counter = Counter()
        runAll(scale.tasks()) { counter.value++ }
        return counter.value
    }

    fun skynet(scale: Scale): Long = runBlocking { skynet(0, scale.tasks()) }

    private suspend fun skynet(number: Long, size: Int): Long {
        if (size == 1) {
            return number
        }
        return coroutineScope {
            val part = size / CHILDREN
            val children = List(CHILDREN) { async { skynet(number + it.toLong() * part, part) } }
            var sum = 0L
            for (child in children) {
                sum += child.await()
            }
            sum
        }
    }
}
