package dev.continuo.samples.bank;

import static dev.continuo.Continuo.await;

import dev.continuo.AsyncFunction;
import dev.continuo.LoopClock;
import dev.continuo.Runner;
import dev.continuo.Task;
import dev.continuo.TaskGroup;
import dev.continuo.annotation.Async;
import java.time.Duration;
import java.util.Random;

/**
 * Many customers who transfer money at the same time.
 *
 * @param accounts how many accounts there are, at least 2
 * @param tasks how many customers there are
 * @param transfers how many transfers each makes
 * @param seed decides who pays whom, how much, and how long it takes
 */
record Rush(int accounts, int tasks, int transfers, long seed) {
    static final long BALANCE = 1_000;
    private static final int MOST = 100;
    private static final int SLOWEST_MILLIS = 5;

    /** Runs it with guards or without, and returns the total of all balances at its end. */
    long run(boolean guarded) {
        Bank bank = new Bank(accounts, BALANCE);
        AsyncFunction<Transfer, Void> way = guarded ? bank::transfer : bank::transferUnguarded;
        // The clock jumps from timer to timer: the waits take no time, and a seed gives the same run every time.
        try (Runner runner = Runner.builder().clock(LoopClock.virtual()).build()) {
            runner.run(() -> everybody(bank, way));
        }
        return bank.total();
    }

    long total() {
        return accounts * BALANCE;
    }

    @Async
    private Task<Void> everybody(Bank bank, AsyncFunction<Transfer, Void> way) {
        await(TaskGroup.run(group -> {
            for (int number = 0; number < tasks; number++) {
                Random random = new Random(seed + number);
                group.createTask(() -> customer(bank, way, random));
            }
            return Task.done();
        }));
        return Task.done();
    }

    @Async
    private Task<Void> customer(Bank bank, AsyncFunction<Transfer, Void> way, Random random) throws Exception {
        for (int i = 0; i < transfers; i++) {
            await(way.apply(order(bank, random)));
        }
        return Task.done();
    }

    private Transfer order(Bank bank, Random random) {
        int from = random.nextInt(accounts);
        int to = (from + 1 + random.nextInt(accounts - 1)) % accounts;
        return new Transfer(
                bank.account(from),
                bank.account(to),
                1 + random.nextInt(MOST),
                Duration.ofMillis(1 + random.nextInt(SLOWEST_MILLIS)));
    }
}
