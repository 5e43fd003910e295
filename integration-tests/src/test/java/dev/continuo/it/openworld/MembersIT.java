package dev.continuo.it.openworld;

import static dev.continuo.Continuo.await;
import static dev.continuo.Continuo.yieldNow;
import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.Continuo;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** Methods that the compiler tells apart, bridges or inherits are the ones that run, awaited inline and as tasks. */
class MembersIT {
    private static class Overloads {
        @Async
        Task<String> of(int value) {
            await(yieldNow());
            return Task.of("int");
        }

        @Async
        Task<String> of(long value) {
            await(yieldNow());
            return Task.of("long " + await(of((int) value)));
        }

        @Async
        Task<String> of(Object value) {
            return Task.of("object");
        }

        @Async
        Task<String> of(String... values) {
            await(yieldNow());
            return Task.of("varargs " + values.length);
        }

        @Async
        Task<String> all() {
            return Task.of(
                    await(of(1)) + "," + await(of(1L)) + "," + await(of((Object) 1)) + "," + await(of("a", "b")));
        }
    }

    @Test
    void overloads_areToldApart() {
        assertThat(Continuo.run(() -> new Overloads().all())).isEqualTo("int,long int,object,varargs 2");
    }

    private interface Store<K, V> {
        @Async
        Task<V> get(K key);

        @Async
        default Task<List<V>> both(K key) {
            V first = await(get(key));
            await(yieldNow());
            return Task.of(List.of(first, await(get(key))));
        }
    }

    private static final class Lengths implements Store<String, Integer> {
        @Async
        @Override
        public Task<Integer> get(String key) {
            await(yieldNow());
            return Task.of(key.length());
        }
    }

    @Async
    private static <K, V> Task<V> getFrom(Store<K, V> store, K key) {
        return Task.of(await(store.get(key)));
    }

    @Test
    void genericMethod_isReachedThroughItsBridge() {
        Store<String, Integer> store = new Lengths();
        assertThat(Continuo.run(() -> getFrom(store, "four"))).isEqualTo(4);
        assertThat(Continuo.run(() -> store.both("four"))).containsExactly(4, 4);
    }

    /** Has the method that {@link Inheriting} implements the interface with, and knows nothing of the interface. */
    private static class Answers {
        @Async
        public Task<Integer> get(String key) {
            await(yieldNow());
            return Task.of(42);
        }
    }

    private static final class Inheriting extends Answers implements Store<String, Integer> {}

    @Test
    void inheritedMethod_isReachedThroughTheBridgeInTheSubclass() {
        assertThat(Continuo.run(() -> getFrom(new Inheriting(), "x"))).isEqualTo(42);
    }

    private interface Staged {
        @Async
        CompletionStage<String> result();
    }

    private static class Futures implements Staged {
        @Async
        @Override
        public CompletableFuture<String> result() {
            await(yieldNow());
            return CompletableFuture.completedFuture("future");
        }
    }

    private static class Tasks implements Staged {
        @Async
        @Override
        public Task<String> result() {
            await(yieldNow());
            return Task.of("task");
        }
    }

    @Async
    private static Task<String> resultOf(Staged staged) {
        CompletionStage<String> started = staged.result();
        return Task.of(await(staged.result()) + "," + await(started));
    }

    @Test
    void covariantReturns_areAwaitedThroughTheWiderType() {
        assertThat(Continuo.run(() -> resultOf(new Futures()))).isEqualTo("future,future");
        assertThat(Continuo.run(() -> resultOf(new Tasks()))).isEqualTo("task,task");
    }

    private interface Left {
        @Async
        default Task<String> name() {
            await(yieldNow());
            return Task.of("left");
        }
    }

    private interface Right {
        @Async
        default Task<String> name() {
            await(yieldNow());
            return Task.of("right");
        }
    }

    private static class Both implements Left, Right {
        @Async
        @Override
        public Task<String> name() {
            return Task.of(await(Left.super.name()) + await(Right.super.name()));
        }
    }

    private interface Narrower extends Left {
        @Async
        @Override
        default Task<String> name() {
            return Task.of("narrower " + await(Left.super.name()));
        }
    }

    private static final class OfNarrower implements Left, Narrower {}

    @Async
    private static Task<String> nameOf(Left left) {
        return Task.of(await(left.name()));
    }

    @Test
    void defaultMethods_areChosenAsJavaDoes() {
        assertThat(Continuo.run(() -> nameOf(new Left() {}))).isEqualTo("left");
        assertThat(Continuo.run(() -> nameOf(new Both()))).isEqualTo("leftright");
        assertThat(Continuo.run(() -> nameOf(new OfNarrower()))).isEqualTo("narrower left");
    }

    private interface Helpers {
        @Async
        static Task<Integer> twice(int value) {
            await(yieldNow());
            return Task.of(2 * await(same(value)));
        }

        @Async
        private static Task<Integer> same(int value) {
            await(yieldNow());
            return Task.of(value);
        }

        @Async
        private Task<Integer> plusOne(int value) {
            await(yieldNow());
            return Task.of(value + 1);
        }

        @Async
        default Task<Integer> twicePlusOne(int value) {
            return Task.of(await(plusOne(await(twice(value)))));
        }
    }

    @Test
    void staticAndPrivateInterfaceMethods_await() {
        assertThat(Continuo.run(() -> Helpers.twice(3))).isEqualTo(6);
        assertThat(Continuo.run(() -> new Helpers() {}.twicePlusOne(3))).isEqualTo(7);
    }

    private static class Hidden {
        @Async
        public Task<String> open() {
            await(yieldNow());
            return Task.of("open");
        }
    }

    /** The compiler gives it bridges to the public methods of its superclass, which others can't see. */
    public static class Open extends Hidden {}

    @Async
    private static Task<String> openOf(Open open) {
        return Task.of(await(open.open()));
    }

    @Test
    void bridgeToAPublicMethodOfAHiddenSuperclass_leadsThere() {
        assertThat(Continuo.run(() -> openOf(new Open()))).isEqualTo("open");
    }
}
