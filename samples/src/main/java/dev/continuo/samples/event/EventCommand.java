package dev.continuo.samples.event;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.sleep;

import dev.continuo.Continuo;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import dev.continuo.samples.cli.Version;
import dev.continuo.sync.AsyncEvent;
import java.time.Duration;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * One task waits for an event that another sets: the {@code Event} example of asyncio's documentation, line for line.
 */
@Command(
        name = "event",
        description = "One task waits for an event that another sets.",
        mixinStandardHelpOptions = true,
        version = Version.TEXT)
public final class EventCommand implements Runnable {
    @Option(
            names = "--delay",
            paramLabel = "SECONDS",
            defaultValue = "1",
            description = "How long until the event is set (default: ${DEFAULT-VALUE}).")
    private double delay;

    @Spec
    private CommandSpec spec;

    EventCommand() {}

    @Override
    public void run() {
        if (!(delay >= 0 && delay <= 3600)) {
            throw new ParameterException(spec.commandLine(), "--delay must be from 0 to 3600, but was " + delay);
        }
        Continuo.run(() -> example(Duration.ofMillis((long) (delay * 1000))));
    }

    @Async
    private static Task<Void> waiter(AsyncEvent event) {
        System.out.println("waiting for it ...");
        await(event.await());
        System.out.println("... got it!");
        return Task.done();
    }

    @Async
    private static Task<Void> example(Duration delay) {
        AsyncEvent event = new AsyncEvent();

        // Called outside an await: a task, which runs beside this one.
        Task<Void> waiterTask = waiter(event);

        await(sleep(delay));
        event.set();

        await(waiterTask);
        return Task.done();
    }
}
