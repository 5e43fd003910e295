package dev.continuo.it.openworld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guards from source to a running program: the processor finds them, the weaver enters them, the runtime waits. */
class GuardsIT {
    /** What each program has: a log, and work that logs its beginning and its end, with a turn of the loop in between. */
    private static final String LOG = """
            private static final StringBuilder LOG = new StringBuilder();
            static void log(String text) { LOG.append(text).append(' '); }
            @Async static Task<Void> work(String name) {
                log("+" + name);
                await(yieldNow());
                log("-" + name);
                return Task.done();
            }
            """;

    /** A guard of the program's own. */
    private static final String NAMED_GUARD = """
            static class Named implements AsyncGuard {
                private final String name;
                Named(String name) { this.name = name; }
                @Override @Async public Task<Void> enter() {
                    await(yieldNow());
                    log("enter-" + name);
                    return Task.done();
                }
                @Override @Async public Task<Void> exit() {
                    log("exit-" + name);
                    return Task.done();
                }
            }
            """;

    @TempDir
    Path directory;

    @Test
    void owner_privateAndNested_guarded() throws Exception {
        assertThat(run("""
                private static class Entry {
                    private final AsyncLock lock = new AsyncLock();
                    @Async @Guarded("lock") private Task<Void> use(String name) { return work(name); }
                }
                @Async static Task<Void> main() {
                    Entry entry = new Entry();
                    await(gather(entry.use("a"), entry.use("b"), new Entry().use("c")));
                    return Task.done();
                }
                """)).isEqualTo("+a +c -a -c +b -b ");
    }

    @Test
    void guardOfClass_isThatOfEachAsyncMethod() throws Exception {
        assertThat(run("""
                @Guarded("lock")
                static class Store {
                    private final AsyncLock lock = new AsyncLock();
                    @Async Task<Void> put() { return work("put"); }
                    @Async Task<Void> get() { return work("get"); }
                    @Async @Guarded({}) Task<Void> peek() { return work("peek"); }
                }
                @Async static Task<Void> main() {
                    Store store = new Store();
                    await(gather(store.put(), store.get(), store.peek()));
                    return Task.done();
                }
                """)).isEqualTo("+put +peek -put -peek +get -get ");
    }

    @Test
    void stripes_keepApartOnlyWhatSharesOne() throws Exception {
        assertThat(run("""
                static class Table {
                    private final java.util.List<AsyncLock> stripes =
                            java.util.List.of(new AsyncLock(), new AsyncLock());
                    @Async @Guarded("stripes.get(id)") Task<Void> touch(int id, String name) { return work(name); }
                }
                @Async static Task<Void> main() {
                    Table table = new Table();
                    await(gather(table.touch(0, "a"), table.touch(0, "b"), table.touch(1, "c")));
                    return Task.done();
                }
                """)).isEqualTo("+a +c -a -c +b -b ");
    }

    @Test
    void guard_nullAtRunTime_namedAndTheOthersLeft() throws Exception {
        assertThat(run("""
                static class Pair {
                    final AsyncLock first = new AsyncLock();
                    final AsyncLock second = null;
                    @Async @Guarded({"first", "second"}) Task<Void> use(int times) { return work("never"); }
                }
                @Async static Task<Void> main() {
                    Pair pair = new Pair();
                    try {
                        await(pair.use(1));
                    } catch (NullPointerException e) {
                        log(e.getMessage());
                    }
                    log(String.valueOf(pair.first.isLocked()));
                    return Task.done();
                }
                """)).isEqualTo("guard 'second' of Program.Pair.use(int) is null false ");
    }

    @Test
    void guards_inheritedAndStatic_shared() throws Exception {
        assertThat(run("""
                static class Base {
                    protected final AsyncLock lock = new AsyncLock();
                    static final AsyncLock SHARED = new AsyncLock();
                    @Async @Guarded("lock") Task<Void> base() { return work("base"); }
                }
                static class Derived extends Base {
                    @Async @Guarded("lock") Task<Void> derived() { return work("derived"); }
                    @Async @Guarded("SHARED") static Task<Void> one() { return work("one"); }
                    @Async @Guarded("Base.SHARED") Task<Void> two() { return work("two"); }
                }
                @Async static Task<Void> main() {
                    Derived object = new Derived();
                    await(gather(object.base(), object.derived()));
                    await(gather(Derived.one(), object.two()));
                    return Task.done();
                }
                """)).isEqualTo("+base -base +derived -derived +one -one +two -two ");
    }

    @Test
    void guards_several_enteredInOrderAndLeftInReverse() throws Exception {
        assertThat(run(NAMED_GUARD + """
                private final Named a = new Named("a");
                private final Named b = new Named("b");
                @Async @Guarded({"a", "b"}) Task<Void> use() { return work("use"); }
                @Async static Task<Void> main() { return new Program().use(); }
                """)).isEqualTo("enter-a enter-b +use -use exit-b exit-a ");
    }

    @Test
    void guardOfTheUser_leftHoweverTheBodyEnds() throws Exception {
        assertThat(run(NAMED_GUARD + """
                private final Named own = new Named("own");
                @Async @Guarded("own") Task<Void> fail() { await(yieldNow()); throw new IllegalStateException(); }
                @Async @Guarded("own") Task<Void> last() { await(sleep(java.time.Duration.ofDays(1))); return Task.done(); }
                @Async static Task<Void> main() {
                    Program program = new Program();
                    try {
                        await(program.fail());
                    } catch (IllegalStateException e) {
                        log("failed");
                    }
                    Task<Void> task = program.last();
                    await(yieldNow());
                    await(yieldNow());
                    task.cancel("enough");
                    try {
                        await(task);
                    } catch (CancelledError e) {
                        log("cancelled");
                    }
                    return Task.done();
                }
                """)).isEqualTo("enter-own exit-own failed enter-own exit-own cancelled ");
    }

    @Test
    void barrierAndGuard_meetFirstAndThenTakeTurns() throws Exception {
        assertThat(run("""
                private final AsyncBarrier start = new AsyncBarrier(2);
                private final AsyncLock lock = new AsyncLock();
                @Async @Barrier("start") @Guarded("lock") Task<Void> use(String name) { return work(name); }
                @Async static Task<Void> main() {
                    Program program = new Program();
                    Task<Void> first = program.use("first");
                    await(yieldNow());
                    log("waiting");
                    await(gather(first, program.use("second")));
                    return Task.done();
                }
                """)).startsWith("waiting ").matches("waiting \\+(\\w+) -\\1 \\+(\\w+) -\\2 ");
    }

    /** Compiles, weaves and runs a program; returns what it logged. */
    private String run(String members) throws Exception {
        Path classes = new Workspace(directory).compileWithProcessor("Program", program(members));
        return (String) Workspace.run("Program", Workspace.weave(classes));
    }

    private static String program(String members) throws IOException {
        return "import dev.continuo.sync.*;\npublic class Program {\n" + LOG + members + """
                public static String run() {
                    Continuo.run(() -> main());
                    return LOG.toString();
                }
                }
                """;
    }
}
