package dev.continuo.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;

/** Compares generated classes with committed ones. {@code -Dgoldens.update} writes those anew. */
class GuardsGoldenTest {
    private static final Path GOLDENS = Path.of("src/test/resources/goldens/GuardsGoldenTest");

    @Test
    void privateField_varHandle() {
        assertGolden("privateField", "Account_Guards", Programs.source("Account", """
                class Account {
                    private final AsyncLock lock = new AsyncLock();

                    @Async @Guarded("lock")
                    Task<Long> withdraw(long amount) {
                        return Task.of(amount);
                    }
                }
                """));
    }

    @Test
    void plainMembers_plainJava() {
        assertGolden("plainMembers", "Repository_Guards", Programs.source("Repository", """
                class Repository extends Base {
                    static final AsyncSemaphore LIMIT = new AsyncSemaphore();
                    final AsyncBarrier start = new AsyncBarrier(2);
                    final AsyncLock[] stripes = {};
                    Map<String, AsyncLock> locks = Map.of();

                    @Async @Barrier("start") @Guarded({"inherited", "LIMIT", "Base.SHARED"})
                    Task<Void> members() { return Task.done(); }

                    @SuppressWarnings("Continuo/PossibleSelfDeadlock")
                    @Async @Guarded({"lock", "this.inherited", "locks.get(id)", "stripes[i]", "other.self().inherited"})
                    Task<Void> parameters(AsyncLock lock, String id, int i, Repository other) { return Task.done(); }

                    @Async @Guarded("LIMIT")
                    static Task<Void> ofClass(List<? extends Number> numbers) { return Task.done(); }

                    Repository self() { return this; }
                }
                class Base {
                    static final AsyncLock SHARED = new AsyncLock();
                    protected final AsyncLock inherited = new AsyncLock();
                }
                """));
    }

    @Test
    void genericInnerType_variablesWithBounds() {
        assertGolden("genericInnerType", "Outer_Inner_Guards", Programs.source("Outer", """
                class Outer<T extends Comparable<T>> {
                    class Inner<U extends Object & Comparable<U>> {
                        private Map<U, AsyncLock> locks = Map.of();

                        @Async @Guarded("locks.get(key)")
                        <T extends Number & Runnable> Task<Void> run(U key, T number, T[] numbers) {
                            return Task.done();
                        }
                    }
                }
                """));
    }

    @Test
    void privateMethods_methodHandles() {
        assertGolden("privateMethods", "Stripes_Guards", Programs.source("Stripes", """
                class Stripes {
                    private static AsyncLock shared() { return new AsyncLock(); }

                    private <K> AsyncLock lockFor(K key) throws java.io.IOException { return new AsyncLock(); }

                    @Async @Guarded({"lockFor(id)", "shared()", "other.lockFor(\\"a\\")"})
                    Task<Void> update(String id, Stripes other) { return Task.done(); }
                }
                """));
    }

    @Test
    void privateOwner_foundByName() {
        assertGolden("privateOwner", "Registry_Entry_Guards", Programs.source("Registry", """
                class Registry {
                    private static class Entry {
                        private final AsyncLock lock = new AsyncLock();
                        private Entry next;

                        private AsyncLock lockFor(Key key) { return lock; }

                        @Async @Guarded({"lock", "next.lockFor(key)"})
                        Task<Void> update(Key key) { return Task.done(); }
                    }

                    private record Key(String name) {}
                }
                """));
    }

    private static void assertGolden(String directory, String generated, JavaFileObject source) {
        Compilation compilation = Programs.compileStrictly(source);
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.warnings()).isEmpty();
        JavaFileObject file = compilation.generatedSourceFile("p." + generated).orElseThrow();
        try {
            String text = file.getCharContent(false).toString();
            Path golden = GOLDENS.resolve(directory).resolve("p." + generated + ".java.txt");
            if (Boolean.getBoolean("goldens.update")) {
                Files.createDirectories(golden.getParent());
                Files.writeString(golden, text);
            }
            assertThat(text).isEqualTo(Files.readString(golden, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
