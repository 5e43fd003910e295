package dev.continuo.it;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.continuo.AsyncCallable;
import dev.continuo.Continuo;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An exception's stack trace shows the callers in the await chain, suspended or not, once each and in order. */
class AsyncTraceIT {
    private final List<String> caught = new ArrayList<>();

    @Async
    private Task<Integer> fail(int yields) {
        for (int i = 0; i < yields; i++) {
            await(yieldNow());
        }
        throw new IllegalStateException("failed");
    }

    @Async
    private Task<Integer> callAfterSuspension(int yields) {
        await(yieldNow());
        return Task.of(await(fail(yields)) + 1);
    }

    @Async
    private Task<Integer> outer(int yields) {
        int value = await(callAfterSuspension(yields));
        return Task.of(value);
    }

    @Async
    private Task<Integer> catching(int yields) {
        await(yieldNow());
        try {
            return Task.of(await(fail(yields)));
        } catch (IllegalStateException e) {
            caught.addAll(methods(e));
            return Task.of(0);
        }
    }

    @Async
    private Task<Integer> aroundCatching(int yields) {
        int value = await(catching(yields));
        return Task.of(value);
    }

    @Async
    private Task<Integer> wrapping(int yields) {
        try {
            return Task.of(await(callAfterSuspension(yields)));
        } catch (IllegalStateException e) {
            await(yieldNow());
            throw new IllegalArgumentException(e);
        }
    }

    private static List<String> methods(Throwable thrown) {
        return Arrays.stream(thrown.getStackTrace())
                .filter(element -> element.getClassName().equals(AsyncTraceIT.class.getName()))
                .map(StackTraceElement::getMethodName)
                .filter(name -> !name.startsWith("lambda$"))
                .toList();
    }

    private static Throwable failureOf(AsyncCallable<Integer> operation) {
        return catchThrowable(() -> Continuo.run(operation));
    }

    @Test
    void exception_thrownBeforeOrAfterSuspensions_showsEveryCallerOnce() {
        for (int yields = 0; yields < 3; yields++) {
            int count = yields;
            Throwable thrown = failureOf(() -> outer(count));
            assertThat(methods(thrown)).startsWith("fail", "callAfterSuspension", "outer");
            assertThat(methods(thrown)).doesNotHaveDuplicates();
        }
    }

    @Test
    void exception_ofASuspendedChain_namesFileAndLineOfEachAwait() {
        Throwable thrown = failureOf(() -> outer(1));
        StackTraceElement[] trace = thrown.getStackTrace();
        assertThat(trace[1].getMethodName()).isEqualTo("callAfterSuspension");
        assertThat(trace[1].getFileName()).isEqualTo("AsyncTraceIT.java");
        assertThat(trace[1].getLineNumber()).isEqualTo(trace[0].getLineNumber() + 6);
        assertThat(trace[2].getLineNumber()).isEqualTo(trace[1].getLineNumber() + 5);
    }

    @Test
    void exception_caughtInABody_showsTheSuspendedCallersThere() {
        for (int yields = 0; yields < 2; yields++) {
            caught.clear();
            int count = yields;
            Continuo.run(() -> aroundCatching(count));
            assertThat(caught).startsWith("fail", "catching", "aroundCatching").doesNotHaveDuplicates();
        }
    }

    @Test
    void exception_wrapped_keepsBothTraces() {
        Throwable thrown = failureOf(() -> wrapping(2));
        assertThat(methods(thrown)).startsWith("wrapping");
        assertThat(methods(thrown.getCause())).startsWith("fail", "callAfterSuspension", "wrapping");
    }
}
