package dev.continuo.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.testing.compile.JavaFileObjects;
import java.lang.reflect.InvocationTargetException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Calls generated classes as the weaver will: by name and erased descriptor. */
class GuardsRuntimeTest {
    @Test
    void fields_privateInheritedStatic_theirValues() throws Exception {
        LoadedProgram program =
                LoadedProgram.of(JavaFileObjects.forSourceString("q.Other", """
                        package q;
                        public class Other {
                            protected dev.continuo.sync.AsyncLock far = new dev.continuo.sync.AsyncLock();
                            protected static dev.continuo.sync.AsyncLock FAR = new dev.continuo.sync.AsyncLock();
                            protected dev.continuo.sync.AsyncLock farCall(int i) { return far; }
                        }
                        """), Programs.source("Account", """
                        class Account extends q.Other {
                            private final AsyncLock lock = new AsyncLock();
                            private static final AsyncLock LOCK = new AsyncLock();
                            private final Own own = new Own();
                            private static class Own implements AsyncGuard {
                                @Override @Async public Task<Void> enter() { return Task.done(); }
                                @Override @Async public Task<Void> exit() { return Task.done(); }
                            }
                            private final AsyncBarrier start = new AsyncBarrier(2);

                            @Async @Barrier("start") @Guarded({"lock", "LOCK", "far", "FAR", "farCall(1)", "own"})
                            Task<Void> run(long amount) { return Task.done(); }
                        }
                        """));
        Object account = program.create("p.Account");
        Class<?>[] signature = {account.getClass(), long.class};

        assertThat(program.call("p.Account_Guards", "run_barrier", signature, account, 1L))
                .isNotNull()
                .isSameAs(program.field(account, "start"));
        assertThat(program.call("p.Account_Guards", "run_guard0", signature, account, 1L))
                .isSameAs(program.field(account, "lock"));
        assertThat(program.call("p.Account_Guards", "run_guard1", signature, account, 1L))
                .isSameAs(program.field(account, "LOCK"));
        for (int i : new int[] {2, 4}) {
            assertThat(program.call("p.Account_Guards", "run_guard" + i, signature, account, 1L))
                    .isSameAs(program.field(account, "far"));
        }
        assertThat(program.call("p.Account_Guards", "run_guard3", signature, account, 1L))
                .isSameAs(program.field(account, "FAR"));
        assertThat(program.call("p.Account_Guards", "run_guard5", signature, account, 1L))
                .isSameAs(program.field(account, "own"));
    }

    @Test
    void privateMethods_ofClassInterfaceRecordAndVarargs_called() throws Exception {
        LoadedProgram program = LoadedProgram.of(Programs.source("Program", """
                class Program {
                    static final AsyncLock LOCK = new AsyncLock();
                    private AsyncLock pick(int count, AsyncLock... all) { return all[count]; }
                    @Async @Guarded("pick(1, null, lock)") Task<Void> run(AsyncLock lock) { return Task.done(); }

                    static class FaceImpl implements Face {}

                    interface Face {
                        private AsyncLock mine() { return LOCK; }
                        private static AsyncLock ours() { return LOCK; }
                        @Async @Guarded({"mine()", "ours()"}) default Task<Void> face() { return Task.done(); }
                    }

                    record Pair(AsyncLock left, AsyncLock right) {
                        @Async @Guarded({"left", "right()"}) Task<Void> both() { return Task.done(); }
                    }
                }
                """));
        Object owner = program.create("p.Program");
        Object lock = program.create("dev.continuo.sync.AsyncLock");
        Object shared = program.field(owner, "LOCK");
        Class<?> lockType = lock.getClass();
        Class<?> face = program.type("p.Program$Face");
        Object implementation = program.create("p.Program$FaceImpl");
        Object pair = program.create("p.Program$Pair", new Class<?>[] {lockType, lockType}, lock, shared);

        assertThat(program.call(
                        "p.Program_Guards", "run_guard0", new Class<?>[] {owner.getClass(), lockType}, owner, lock))
                .isSameAs(lock);
        assertThat(program.call("p.Program_Face_Guards", "face_guard0", new Class<?>[] {face}, implementation))
                .isSameAs(shared);
        assertThat(program.call("p.Program_Face_Guards", "face_guard1", new Class<?>[] {face}, implementation))
                .isSameAs(shared);
        assertThat(program.call("p.Program_Pair_Guards", "both_guard0", new Class<?>[] {pair.getClass()}, pair))
                .isSameAs(lock);
        assertThat(program.call("p.Program_Pair_Guards", "both_guard1", new Class<?>[] {pair.getClass()}, pair))
                .isSameAs(shared);
    }

    @Test
    void overloadsAndGenerics_erasedDescriptors() throws Exception {
        LoadedProgram program = LoadedProgram.of(Programs.source("Box", """
                class Box<T extends Comparable<T>, O extends Object & Comparable<O>> {
                    final AsyncLock a = new AsyncLock();
                    final AsyncLock b = new AsyncLock();
                    private Map<T, AsyncLock> locks = Map.of();

                    @Async @Guarded("a") Task<Void> run(T key, O[] all) { return Task.done(); }
                    @Async @Guarded("b") <T extends Number & Runnable> Task<Void> run(T key, List<? super T>... rest) {
                        return Task.done();
                    }
                    @Async @Guarded("self") static <G extends AsyncLock> Task<Void> run(G self) { return Task.done(); }
                }
                """));
        Object box = program.create("p.Box");
        Class<?> type = box.getClass();
        Object lock = program.create("dev.continuo.sync.AsyncLock");

        assertThat(program.call(
                        "p.Box_Guards",
                        "run_guard0",
                        new Class<?>[] {type, Comparable.class, Object[].class},
                        box,
                        null,
                        null))
                .isSameAs(program.field(box, "a"));
        assertThat(program.call(
                        "p.Box_Guards",
                        "run_guard0",
                        new Class<?>[] {type, Number.class, java.util.List[].class},
                        box,
                        null,
                        null))
                .isSameAs(program.field(box, "b"));
        assertThat(program.call("p.Box_Guards", "run_guard0", new Class<?>[] {lock.getClass()}, lock))
                .isSameAs(lock);
    }

    @Test
    void generics_variablesCapturesAndRawTypes_compileWithoutWarning() throws Exception {
        LoadedProgram program = LoadedProgram.of(Programs.source("Probe", """
                class Probe<G extends AsyncLock, L extends List<? extends G>> {
                    private interface Hidden {}
                    static class Base<T extends AsyncGuard, H> { protected T guard; @Deprecated H holder; }
                    private G g;
                    private L list;
                    private G[] gs;
                    java.util.function.Supplier<? extends G> supplier;
                    private Map<? super String, ? extends AsyncLock> map;
                    Probe<?, ?> wild;
                    private <T extends AsyncLock> T pick(T t) { return t; }

                    @Async @Guarded({"g", "list.get(0)", "gs[0]", "supplier.get()", "map.get(\\"x\\")", "wild.g",
                        "wild.list.get(1)", "x.guard", "fun.apply(key)", "pick(g)", "e.holder"})
                    <K, X extends Base<G, ?>> Task<Void> run(
                            X x, K key, java.util.function.Function<? super K, ? extends AsyncGuard> fun, Base<G, AsyncLock> e) {
                        return Task.done();
                    }

                    static class Bounded<H extends Hidden, I> {
                        AsyncLock lock;
                        @Async @Guarded("lock") Task<Void> run(List<H> hs, I i) { return Task.done(); }
                    }

                    @Async @Guarded("lock") Task<Void> over(Runnable r, AsyncLock lock) { return Task.done(); }
                    @Async @Guarded("lock") Task<Void> over(Callable<?> c, AsyncLock lock) { return Task.done(); }
                    @SuppressWarnings("rawtypes")
                    @Async @Guarded("lock") static Task<Void> raw(List l, AsyncLock lock) { return Task.done(); }
                }
                """));

        assertThat(program.type("p.Probe_Guards").getDeclaredMethods()).hasSize(11 + 2 + 1 + 1);
    }

    @Test
    void paths_callsIndexesLiteralsAndNesting_evaluated() throws Exception {
        LoadedProgram program = LoadedProgram.of(Programs.source("Program", """
                class Program {
                    private final Map<String, AsyncLock> stripes = Map.of("a", new AsyncLock(), "b", new AsyncLock());
                    private final AsyncLock[] array = {new AsyncLock(), new AsyncLock()};
                    private Program next;
                    private AsyncLock lock = new AsyncLock();

                    @Async @Guarded({"stripes.get(id)", "array[i]", "next.lock", "stripes.get(\\"b\\")", "this.array[1]"})
                    Task<Void> run(String id, int i) { return Task.done(); }

                    Program link() { next = new Program(); return this; }
                    AsyncLock nextLock() { return next.lock; }
                }
                """));
        Object object = program.create("p.Program");
        Class<?>[] signature = {object.getClass(), String.class, int.class};
        Map<?, ?> stripes = (Map<?, ?>) program.field(object, "stripes");
        Object[] array = (Object[]) program.field(object, "array");

        assertThat(program.call("p.Program_Guards", "run_guard0", signature, object, "a", 0))
                .isSameAs(stripes.get("a"));
        assertThat(program.call("p.Program_Guards", "run_guard1", signature, object, "a", 1))
                .isSameAs(array[1]);
        assertThat(program.call("p.Program_Guards", "run_guard3", signature, object, "a", 1))
                .isSameAs(stripes.get("b"));
        assertThat(program.call("p.Program_Guards", "run_guard4", signature, object, "a", 0))
                .isSameAs(array[1]);
        assertThatThrownBy(() -> program.call("p.Program_Guards", "run_guard2", signature, object, "a", 1))
                .isInstanceOf(InvocationTargetException.class)
                .cause()
                .isInstanceOf(NullPointerException.class)
                .hasMessage("'next' in guard 'next.lock' of p.Program.run(String, int) is null");
        program.invoke(object, "link");
        assertThat(program.call("p.Program_Guards", "run_guard2", signature, object, "a", 1))
                .isSameAs(program.invoke(object, "nextLock"));
    }

    @Test
    void guard_null_namedWithPathMethodAndClass() throws Exception {
        LoadedProgram program = LoadedProgram.of(Programs.source("Outer", """
                class Outer {
                    static class Inner {
                        AsyncLock lock;
                        @Async @Guarded("lock") Task<Void> run(List<String> names) { return Task.done(); }
                    }
                }
                """));
        Object inner = program.create("p.Outer$Inner");

        assertThatThrownBy(() -> program.call(
                        "p.Outer_Inner_Guards",
                        "run_guard0",
                        new Class<?>[] {inner.getClass(), java.util.List.class},
                        inner,
                        null))
                .cause()
                .isInstanceOf(NullPointerException.class)
                .hasMessage("guard 'lock' of p.Outer.Inner.run(List) is null");
    }

    @Test
    void checkedException_ofPrivateMethod_thrownAsItIs() throws Exception {
        LoadedProgram program = LoadedProgram.of(Programs.source("Program", """
                class Program {
                    private AsyncLock fail() throws Exception { throw new java.io.IOException("no"); }
                    @Async @Guarded("fail()") Task<Void> run() { return Task.done(); }
                }
                """));
        Object object = program.create("p.Program");

        assertThatThrownBy(() ->
                        program.call("p.Program_Guards", "run_guard0", new Class<?>[] {object.getClass()}, object))
                .cause()
                .isInstanceOf(java.io.IOException.class)
                .hasMessage("no");
    }

    @Test
    void unusualNames_noClash() throws Exception {
        LoadedProgram program = LoadedProgram.of(
                JavaFileObjects.forSourceString("p.String", "package p; class String {}"),
                Programs.source("Objects", """
                        @Deprecated class Objects {
                            private AsyncLock lock = new AsyncLock();
                            private AsyncLock LOCK = new AsyncLock();
                            private AsyncLock run_guard0() { return lock; }
                            @Async @Guarded({"lock", "this.LOCK", "run_guard0()"})
                            Task<Void> run(Objects self, List LOCK, String e) { return Task.done(); }
                        }
                        """));
        Object object = program.create("p.Objects");
        Class<?>[] signature = {object.getClass(), object.getClass(), java.util.List.class, program.type("p.String")};

        assertThat(program.call("p.Objects_Guards", "run_guard0", signature, object, null, null, null))
                .isSameAs(program.field(object, "lock"));
        assertThat(program.call("p.Objects_Guards", "run_guard1", signature, object, null, null, null))
                .isSameAs(program.field(object, "LOCK"));
        assertThat(program.call("p.Objects_Guards", "run_guard2", signature, object, null, null, null))
                .isSameAs(program.field(object, "lock"));
    }

    @Test
    void unnamedPackage_generatedThere() throws Exception {
        LoadedProgram program = LoadedProgram.of(JavaFileObjects.forSourceString("Program", """
                class Program {
                    dev.continuo.sync.AsyncLock lock = new dev.continuo.sync.AsyncLock();
                    @dev.continuo.annotation.Async @dev.continuo.annotation.Guarded("lock")
                    dev.continuo.Task<Void> run() { return dev.continuo.Task.done(); }
                }
                """));
        Object object = program.create("Program");

        assertThat(program.call("Program_Guards", "run_guard0", new Class<?>[] {object.getClass()}, object))
                .isSameAs(program.field(object, "lock"));
    }
}
