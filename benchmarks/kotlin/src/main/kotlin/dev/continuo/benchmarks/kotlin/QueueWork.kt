package dev.continuo.benchmarks.kotlin

import dev.continuo.benchmarks.Scale
import dev.continuo.benchmarks.Workload
import kotlinx.coroutines.channels.Channel

/** Pairs of coroutines with channels between them. */
internal object QueueWork {
    fun stream(scale: Scale, capacity: Int): Long {
        val channels = List(scale.tasks()) { Channel<Int>(capacity) }
        val counter = Counter()
        runAll(2 * scale.tasks()) {
            val channel = channels[it / 2]
            if (it % 2 == 0) produce(channel, scale.rounds()) else consume(channel, counter, scale.rounds())
        }
        return counter.value
    }

    private suspend fun produce(channel: Channel<Int>, rounds: Int) {
        for (i in 0 until rounds) {
            channel.send(Workload.item(i))
        }
    }

    private suspend fun consume(channel: Channel<Int>, counter: Counter, rounds: Int) {
        for (i in 0 until rounds) {
            val item = channel.receive()
            counter.value += item
        }
    }

    fun pingPong(scale: Scale): Long {
        val to = List(scale.tasks()) { Channel<Int>(1) }
        val fro = List(scale.tasks()) { Channel<Int>(1) }
        val counter = Counter()
        runAll(2 * scale.tasks()) {
            if (it % 2 == 0) {
                call(to[it / 2], fro[it / 2], counter, scale.rounds())
            } else {
                echo(to[it / 2], fro[it / 2], scale.rounds())
            }
        }
        return counter.value
    }

    private suspend fun call(to: Channel<Int>, fro: Channel<Int>, counter: Counter, rounds: Int) {
        for (i in 0 until rounds) {
            to.send(Workload.item(i))
            val item = fro.receive()
            counter.value += item
        }
    }

    private suspend fun echo(to: Channel<Int>, fro: Channel<Int>, rounds: Int) {
        for (i in 0 until rounds) {
            fro.send(to.receive())
        }
    }
}
