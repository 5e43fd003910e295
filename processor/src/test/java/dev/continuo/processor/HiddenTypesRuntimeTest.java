package dev.continuo.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Guards whose paths go through types that the generated class can't name. */
class HiddenTypesRuntimeTest {
    @Test
    void owner_private_itsGuards() throws Exception {
        LoadedProgram program = LoadedProgram.of(Programs.source("Outer", """
                class Outer {
                    static final AsyncLock SHARED = new AsyncLock();

                    private static class Hidden<T extends Comparable<T>> extends Base<AsyncLock> {
                        private final AsyncLock lock = new AsyncLock();
                        private final Map<T, AsyncLock> locks = new HashMap<>();
                        private static final AsyncSemaphore OWN = new AsyncSemaphore(2);
                        final AsyncBarrier start = new AsyncBarrier(2);

                        AsyncLock itsOwn() { return lock; }

                        @Async @Barrier("start")
                        @Guarded({"lock", "locks.get(key)", "SHARED", "OWN", "Hidden.OWN", "inherited", "itsOwn()", "of()"})
                        Task<Void> run(T key, long amount) { return Task.done(); }

                        @Async @Guarded("OWN") static Task<Void> ofClass() { return Task.done(); }

                        public static class Deep {
                            AsyncLock lock = new AsyncLock();
                            @Async @Guarded("lock") Task<Void> deep() { return Task.done(); }
                        }
                    }

                    static class Base<L> {
                        L inherited;
                        L of() { return inherited; }
                    }

                    static void fill(Object object) {
                        Hidden<String> hidden = cast(object);
                        hidden.inherited = new AsyncLock();
                        hidden.locks.put("a", new AsyncLock());
                    }

                    @SuppressWarnings("unchecked")
                    private static Hidden<String> cast(Object object) { return (Hidden<String>) object; }
                }
                """));
        Object hidden = program.create("p.Outer$Hidden");
        Object lock = program.field(hidden, "lock");
        Object own = program.field(hidden, "OWN");
        Object deep = program.create("p.Outer$Hidden$Deep");

        assertThat(guard(program, "run_guard0", hidden)).isSameAs(lock);
        assertThatThrownBy(() -> guard(program, "run_guard1", hidden))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .hasMessage("guard 'locks.get(key)' of p.Outer.Hidden.run(Comparable, long) is null");
        Method fill = program.type("p.Outer").getDeclaredMethod("fill", Object.class);
        fill.setAccessible(true);
        fill.invoke(null, hidden);
        assertThat(guard(program, "run_guard1", hidden))
                .isNotNull()
                .isSameAs(((Map<?, ?>) program.field(hidden, "locks")).get("a"));
        assertThat(guard(program, "run_guard5", hidden)).isNotNull().isSameAs(program.field(hidden, "inherited"));
        assertThat(guard(program, "run_guard7", hidden)).isSameAs(program.field(hidden, "inherited"));
        assertThat(guard(program, "run_guard2", hidden)).isSameAs(program.field(program.create("p.Outer"), "SHARED"));
        assertThat(guard(program, "run_guard3", hidden)).isSameAs(own);
        assertThat(guard(program, "run_guard4", hidden)).isSameAs(own);
        assertThat(guard(program, "run_guard6", hidden)).isSameAs(lock);
        assertThat(guard(program, "run_barrier", hidden)).isSameAs(program.field(hidden, "start"));
        assertThat(program.call("p.Outer_Hidden_Guards", "ofClass_guard0", new Class<?>[0]))
                .isSameAs(own);
        assertThat(program.call("p.Outer_Hidden_Deep_Guards", "deep_guard0", new Class<?>[] {Object.class}, deep))
                .isSameAs(program.field(deep, "lock"));
    }

    private static Object guard(LoadedProgram program, String name, Object hidden) throws ReflectiveOperationException {
        Class<?>[] signature = {Object.class, Comparable.class, long.class};
        return program.call("p.Outer_Hidden_Guards", name, signature, hidden, "a", 1L);
    }

    @Test
    void parameters_private_areObjects() throws Exception {
        LoadedProgram program = LoadedProgram.of(Programs.source("Program", """
                class Program {
                    private static class Holder extends Base {
                        AsyncLock lock = new AsyncLock();
                        AsyncLock[] locks = {new AsyncLock(), lock};
                        AsyncLock second() { return locks[0]; }
                        AsyncLock echo(Holder holder) { return holder.lock; }
                    }
                    private static class Own implements AsyncGuard {
                        @Override @Async public Task<Void> enter() { return Task.done(); }
                        @Override @Async public Task<Void> exit() { return Task.done(); }
                    }
                    static class Base { AsyncLock base = new AsyncLock(); }

                    private final Map<Object, AsyncLock> stripes = new HashMap<>();
                    private final Holder mine = new Holder();

                    @Async @Guarded({"h.lock", "h.second()", "h.base", "h.locks[1]", "stripes.get(h)", "all[0].lock",
                        "h.echo(mine)", "mine.base"})
                    Task<Void> run(Holder h, Holder[] all) { return Task.done(); }

                    @Async @Guarded({"own", "all[0][0]"}) <T extends Own> Task<Void> own(Own own, T[][] all) {
                        return Task.done();
                    }

                    private static final class Failure extends java.io.IOException {}
                    private AsyncGuard fail(Own own) throws Failure { throw new Failure(); }
                    @Async @Guarded("fail(own)") Task<Void> failing(Own own) { return Task.done(); }
                }
                """));
        Object object = program.create("p.Program");
        Object holder = program.create("p.Program$Holder");
        Object own = program.create("p.Program$Own");
        Object[] holders = {holder};
        Object[] locks = (Object[]) program.field(holder, "locks");
        Class<?>[] signature = {object.getClass(), Object.class, Object[].class};
        Class<?>[] owns = {object.getClass(), Object.class, Object[][].class};

        Object[] expected = {
            program.field(holder, "lock"),
            locks[0],
            program.field(holder, "base"),
            locks[1],
            null,
            program.field(holder, "lock"),
            program.field(program.field(object, "mine"), "lock"),
            program.field(program.field(object, "mine"), "base")
        };
        for (int i = 0; i < expected.length; i++) {
            if (i != 4) {
                assertThat(program.call("p.Program_Guards", "run_guard" + i, signature, object, holder, holders))
                        .as("guard %d", i)
                        .isSameAs(expected[i]);
            }
        }
        assertThatThrownBy(() -> program.call("p.Program_Guards", "run_guard4", signature, object, holder, holders))
                .cause()
                .hasMessage("guard 'stripes.get(h)' of p.Program.run(Holder, Holder[]) is null");
        assertThatThrownBy(() -> program.call("p.Program_Guards", "run_guard0", signature, object, null, holders))
                .cause()
                .hasMessage("'h' in guard 'h.lock' of p.Program.run(Holder, Holder[]) is null");
        assertThat(program.call("p.Program_Guards", "own_guard0", owns, object, own, null))
                .isSameAs(own);
        assertThat(program.call("p.Program_Guards", "own_guard1", owns, object, own, new Object[][] {{own}}))
                .isSameAs(own);
        assertThatThrownBy(() -> program.call(
                        "p.Program_Guards",
                        "failing_guard0",
                        new Class<?>[] {object.getClass(), Object.class},
                        object,
                        own))
                .cause()
                .isInstanceOf(java.io.IOException.class);
    }

    @Test
    void overloads_thatDifferInPrivateTypesOnly_refused() {
        Expectation.assertRefused("GuardsNameClash", "differ only in types that the generated class can't name", """
                class Program {
                    private record Left() {}
                    private record Right() {}
                    final AsyncLock lock = new AsyncLock();
                    @Async @Guarded("lock") Task<Void> run(Left left) { return Task.done(); }
                    @Async @Guarded("lock") Task<Void> run(Right right) { return Task.done(); } // here
                }
                """);
    }
}
