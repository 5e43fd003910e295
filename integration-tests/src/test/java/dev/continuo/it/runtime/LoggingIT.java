package dev.continuo.it.runtime;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.createTask;
import static dev.continuo.Continuo.yieldNow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.Continuo;
import dev.continuo.Loop;
import dev.continuo.Runner;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import java.io.IOException;
import java.time.Duration;
import java.util.logging.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the loop logs where nobody has set a handler. */
class LoggingIT {
    private static final Duration NEVER = Duration.ofDays(1);

    private final LogCapture log = new LogCapture();

    @AfterEach
    void closeLog() {
        log.close();
    }

    /** Keeps the loop until that has been logged; only from here on is anything slow. */
    private void block() {
        Loop.current().setSlowCallbackThreshold(Duration.ofMillis(5));
        while (log.find(message -> message.contains("keeps Loop")) == null) {
            Thread.onSpinWait();
        }
    }

    @Async
    private Task<Void> blocking() {
        await(yieldNow());
        block();
        return Task.done();
    }

    @Test
    void step_thatKeepsTheLoop_isLoggedWhileItRunsWithItsStack() {
        try (Runner runner = Runner.builder().debug(true).name("busy").build()) {
            runner.loop().setSlowCallbackThreshold(NEVER);
            runner.run(() -> {
                await(createTask("greedy", () -> blocking()));
                return Task.done();
            });
        }
        assertThat(log.find(message -> message.contains("keeps Loop")))
                .startsWith("Task 'greedy' [pending] keeps Loop 'busy' for more than 5 ms, and nothing else of it runs"
                        + " meanwhile: hand work that blocks to Continuo.toThread(...)")
                .contains("dev.continuo.it.runtime.LoggingIT.block(LoggingIT.java:")
                .contains("dev.continuo.it.runtime.LoggingIT.blocking(LoggingIT.java:")
                .doesNotContain("dev.continuo.Driver");
        assertThat(log.find(message -> message.matches("Task 'greedy' \\[\\w+\\] kept Loop 'busy' for \\d+ ms")))
                .isNotNull();
    }

    @Test
    void callback_thatKeepsTheLoop_isLoggedWithItsStack() {
        try (Runner runner = Runner.builder().debug(true).build()) {
            runner.loop().setSlowCallbackThreshold(NEVER);
            runner.run(() -> {
                Loop.current().callSoon(this::block);
                await(yieldNow());
                return Task.done();
            });
        }
        assertThat(log.find(message -> message.contains("keeps Loop")))
                .startsWith("call of ")
                .contains("dev.continuo.it.runtime.LoggingIT.block(LoggingIT.java:");
    }

    @Test
    void step_thatKeepsTheLoop_withoutDebug_isNotLogged() {
        Continuo.run(() -> {
            Loop.current().setSlowCallbackThreshold(Duration.ZERO);
            return Task.done();
        });
        assertThat(log.records()).isEmpty();
    }

    @Test
    void failure_thatNobodyAwaits_isLoggedWithItsTrace() {
        Continuo.run(() -> {
            createTask("lonely", () -> {
                throw new IOException("lost");
            });
            await(yieldNow());
            return Task.done();
        });
        assertThat(log.records()).hasSize(1);
        assertThat(log.records().get(0).getMessage())
                .isEqualTo("exception was never retrieved: Task 'lonely' [failed]");
        assertThat(log.records().get(0).getLevel()).isEqualTo(Level.SEVERE);
        assertThat(log.records().get(0).getThrown()).isInstanceOf(IOException.class);
    }

    @Test
    void failureOfATaskThatIsCancelledAtTheEnd_isLogged() {
        Continuo.run(() -> {
            createTask("left", () -> {
                try {
                    await(Continuo.sleep(Duration.ofDays(1)));
                } finally {
                    cleanUp();
                }
                return Task.done();
            });
            await(yieldNow());
            return Task.done();
        });
        assertThat(log.records()).hasSize(1);
        assertThat(log.records().get(0).getMessage()).contains("'left'");
        assertThat(log.records().get(0).getThrown()).hasMessage("in the clean-up");
    }

    private static void cleanUp() {
        throw new IllegalStateException("in the clean-up");
    }
}
