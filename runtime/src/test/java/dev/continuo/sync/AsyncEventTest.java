package dev.continuo.sync;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.Continuo;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class AsyncEventTest {
    private final AsyncEvent event = new AsyncEvent();
    private final List<String> order = new ArrayList<>();

    @Async
    private Task<Void> waiter(String name) {
        assertThat(await(event.await())).isTrue();
        order.add(name);
        return Task.done();
    }

    @Test
    void set_withWaiters_wakesThemInOrderOneIterationLater() throws Exception {
        Continuo.run(() -> {
            Task<Void> first = waiter("first");
            Task<Void> second = waiter("second");
            await(yieldNow());
            assertThat(event).hasToString("AsyncEvent [unset, waiters:2]");
            event.set();
            assertThat(order).isEmpty();
            await(yieldNow());
            assertThat(order).containsExactly("first", "second");
            assertThat(first.isDone() && second.isDone()).isTrue();
            return Task.done();
        });
    }
}
