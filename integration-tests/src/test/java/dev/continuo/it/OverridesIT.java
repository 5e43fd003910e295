package dev.continuo.it;

import static dev.continuo.Continuo.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.verifyNoMoreInteractions;
import static org.mockito.Mockito.when;

import dev.continuo.Continuo;
import dev.continuo.Task;
import dev.continuo.annotation.Async;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** Whatever overrides an {@code @Async} method is called through the override when it is awaited. */
class OverridesIT {
    interface Store {
        @Async
        Task<String> load(int id);
    }

    static class Sizes {
        @Async
        Task<Integer> size(int id) {
            return Task.of(1000 + id);
        }
    }

    /** Overrides by hand. */
    static class PlainSizes extends Sizes {
        @Override
        Task<Integer> size(int id) {
            return Task.of(2000 + id);
        }
    }

    @Async
    private static Task<Integer> sizeOf(Sizes sizes) {
        int size = await(sizes.size(1));
        return Task.of(size + 1);
    }

    static class Woven implements Store {
        @Async
        @Override
        public Task<String> load(int id) {
            return Task.of("woven " + id);
        }

        @Async
        Task<String> twice(int id) {
            return Task.of(await(load(id)) + "; " + await(this.load(id + 1)));
        }
    }

    static class WovenSub extends Woven {
        @Async
        @Override
        public Task<String> load(int id) {
            return Task.of("sub of " + await(super.load(id)));
        }
    }

    /** Overrides by hand, without {@code @Async}. */
    static class Plain extends Woven {
        @Override
        public Task<String> load(int id) {
            return Task.of("plain " + id);
        }
    }

    private static final class Overloaded extends Woven {
        Task<String> load(String name) {
            return Task.of("named " + name);
        }
    }

    @Async
    private static Task<String> loadFrom(Store store, int id) {
        return Task.of(await(store.load(id)));
    }

    @Async
    private static Task<String> loadFromClass(Woven store, int id) {
        return Task.of(await(store.load(id)));
    }

    private static String run(Store store) throws Exception {
        return Continuo.run(() -> loadFrom(store, 1));
    }

    @Test
    void subclass_overridingByHand_isCalledThroughTheOverride() throws Exception {
        Woven plain = new Plain();
        assertThat(run(plain)).isEqualTo("plain 1");
        assertThat(Continuo.run(() -> loadFromClass(plain, 2))).isEqualTo("plain 2");
        assertThat(Continuo.run(() -> plain.twice(3))).isEqualTo("plain 3; plain 4");
    }

    @Test
    void callSite_thatSeesManyClasses_callsEachOnesOwn() throws Exception {
        Store proxy = proxy();
        Store[] stores = {
            new Woven(), new WovenSub(), new Plain(), new Overloaded(), id -> Task.of("lambda " + id), proxy
        };
        StringBuilder seen = new StringBuilder();
        for (int round = 0; round < 2; round++) {
            for (Store store : stores) {
                seen.append(run(store)).append('\n');
            }
        }
        String once = "woven 1\nsub of woven 1\nplain 1\nwoven 1\nlambda 1\nproxy 1\n";
        assertThat(seen).hasToString(once + once);
    }

    private static Store proxy() {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(),
                new Class<?>[] {Store.class},
                (self, method, arguments) -> Task.of("proxy " + arguments[0]));
    }

    @Test
    void proxy_ofAnAsyncInterface_isCalledThroughItsHandler() throws Exception {
        assertThat(run(proxy())).isEqualTo("proxy 1");
    }

    @Test
    void mock_ofAnInterface_answersAsStubbed() throws Exception {
        Store store = mock(Store.class);
        when(store.load(anyInt())).thenReturn(Task.of("mock"));
        assertThat(run(store)).isEqualTo("mock");
        verify(store).load(1);
    }

    @Test
    void mock_ofAWovenClass_answersAsStubbedAndSeesOnlyTheMethod() throws Exception {
        Woven real = new Woven();
        assertThat(Continuo.run(() -> loadFromClass(real, 7))).isEqualTo("woven 7");
        Woven store = mock(Woven.class);
        when(store.load(7)).thenReturn(Task.of("mock"));
        assertThat(Continuo.run(() -> loadFromClass(store, 7))).isEqualTo("mock");
        assertThat(Continuo.run(() -> loadFromClass(real, 7))).isEqualTo("woven 7");
        verify(store).load(7);
        verifyNoMoreInteractions(store);
    }

    @Test
    void primitiveResult_ofAnOverrideOrMock_isTheirs() throws Exception {
        assertThat(Continuo.run(() -> sizeOf(new Sizes()))).isEqualTo(1002);
        assertThat(Continuo.run(() -> sizeOf(new PlainSizes()))).isEqualTo(2002);
        Sizes mock = mock(Sizes.class);
        when(mock.size(1)).thenReturn(Task.of(3001));
        assertThat(Continuo.run(() -> sizeOf(mock))).isEqualTo(3002);
        assertThat(Continuo.run(() -> sizeOf(new Sizes()))).isEqualTo(1002);
    }

    @Test
    void spy_withOneMethodStubbed_callsTheStubFromItsOwnBody() throws Exception {
        Woven store = spy(new Woven());
        doReturn(Task.of("stub")).when(store).load(4);
        assertThat(Continuo.run(() -> store.twice(3))).isEqualTo("woven 3; stub");
    }
}
