package dev.continuo.samples.barrier;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.gather;
import static dev.continuo.Continuo.yieldNow;

import dev.continuo.Continuo;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.samples.cli.Version;
import dev.continuo.sync.AsyncBarrier;
import picocli.CommandLine.Command;

/** Three tasks pass a barrier together: the {@code Barrier} example of asyncio's documentation, line for line. */
@Command(
        name = "barrier",
        description = "Three tasks pass a barrier together, which prints its states.",
        mixinStandardHelpOptions = true,
        version = Version.TEXT)
public final class BarrierCommand implements Runnable {
    BarrierCommand() {}

    @Override
    public void run() {
        Continuo.run(BarrierCommand::example);
    }

    @Async
    private static Task<Void> example() {
        AsyncBarrier barrier = new AsyncBarrier(3);

        // Two tasks that wait; not awaited here yet, so that they run beside this one.
        Task<Integer> first = barrier.await();
        Task<Integer> second = barrier.await();

        await(yieldNow());
        System.out.println(barrier);

        // The third passes the barrier.
        await(barrier.await());
        System.out.println(barrier);
        System.out.println("barrier passed");

        await(yieldNow());
        System.out.println(barrier);
        await(gather(first, second));
        return Task.done();
    }
}
