package dev.continuo.it;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.Continuo;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What a try encloses ends inside it, also where it is returned and fails only after a suspension. */
class ReturnInTryIT {
    @Async
    private static Task<String> failing(String what) throws IOException {
        await(yieldNow());
        throw new IOException(what);
    }

    @Async
    private static Task<String> returnInTry(String name) {
        try {
            return failing(name);
        } catch (IOException e) {
            return Task.of(name + " caught " + e.getMessage());
        }
    }

    @Async
    private static Task<String> returnInNestedTry() {
        try {
            try {
                return failing("inner");
            } catch (IllegalStateException e) {
                return Task.of("wrong handler");
            }
        } catch (IOException e) {
            return Task.of("outer caught " + e.getMessage());
        }
    }

    @Async
    private static Task<String> returnOfEitherInTry(boolean first) {
        try {
            return first ? failing("first") : failing("second");
        } catch (IOException e) {
            return Task.of("caught " + e.getMessage());
        }
    }

    @Async
    private static Task<String> returnOfTaskInTry() {
        try {
            Task<String> task = failing("task");
            return task;
        } catch (IOException e) {
            return Task.of("caught " + e.getMessage());
        }
    }

    @Async
    private static Task<String> returnInHandler() throws IOException {
        try {
            return failing("body");
        } catch (IOException e) {
            try {
                return failing("handler");
            } catch (IOException nested) {
                return Task.of(e.getMessage() + ", " + nested.getMessage());
            }
        }
    }

    @Test
    void returnInTry_failureAfterSuspension_isCaughtThere() throws Exception {
        assertThat(Continuo.run(() -> returnInTry("a"))).isEqualTo("a caught a");
    }

    @Test
    void returnInNestedTry_failureAfterSuspension_isCaughtByTheMatchingHandler() throws Exception {
        assertThat(Continuo.run(() -> returnInNestedTry())).isEqualTo("outer caught inner");
    }

    @Test
    void returnOfConditionalInTry_failureAfterSuspension_isCaughtThere() throws Exception {
        assertThat(Continuo.run(() -> returnOfEitherInTry(true))).isEqualTo("caught first");
        assertThat(Continuo.run(() -> returnOfEitherInTry(false))).isEqualTo("caught second");
    }

    @Test
    void returnOfTaskInTry_failureOfTheTask_isCaughtThere() throws Exception {
        assertThat(Continuo.run(() -> returnOfTaskInTry())).isEqualTo("caught task");
    }

    @Test
    void returnInHandler_failureAfterSuspension_isCaughtByTheInnerTry() throws Exception {
        assertThat(Continuo.run(() -> returnInHandler())).isEqualTo("body, handler");
    }
}
