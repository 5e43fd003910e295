package dev.continuo.it.load;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.sleep;
import static dev.continuo.Continuo.yieldNow;

import dev.continuo.Task;
import dev.continuo.annotation.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Tasks that sleep, round after round: one half to the end, the other cancelled. */
final class Timers {
    private static final int ROUNDS = 100;

    private final int perRound;
    private final List<Long> live = new ArrayList<>();
    private long slept;
    private long cancelled;

    Timers(int count) {
        this.perRound = count / ROUNDS;
    }

    /** What is alive after the first round, and then after each tenth of all, in MiB. */
    List<Long> live() {
        return live;
    }

    /** How many have slept to the end, and how many were cancelled. */
    long ended() {
        return slept + cancelled;
    }

    @Async
    private Task<Void> nap(int millis) {
        await(sleep(Duration.ofMillis(millis)));
        slept++;
        return Task.done();
    }

    @Async
    private Task<Void> round() {
        List<Task<Void>> half = new ArrayList<>();
        Task<Void> last = Task.done();
        for (int i = 0; i < perRound / 2; i++) {
            half.add(nap(1 + i * 7919 % 1000));
            last = nap(1001);
        }
        await(yieldNow());
        for (Task<Void> task : half) {
            task.cancel();
        }
        await(last);
        for (Task<Void> task : half) {
            cancelled += task.isCancelled() ? 1 : 0;
        }
        return Task.done();
    }

    @Async
    Task<Void> run() {
        for (int i = 0; i < ROUNDS; i++) {
            await(round());
            if (i == 0 || (i + 1) % (ROUNDS / 10) == 0) {
                live.add(Heap.live());
            }
        }
        return Task.done();
    }
}
