package dev.continuo.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.JavaFileObjects;
import java.util.List;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes that don't name Continuo, and have to do with it all the same. */
class RelevanceCompilationTest {
    private static final JavaFileObject LIBRARY = Programs.source("Library", """
            public class Library {
                public final AsyncLock lock = new AsyncLock();
                @Guarded("lock") public int guarded;
                public Task<Integer> kept = Task.of(1);
                @Async public Task<Integer> call() { await(yieldNow()); return Task.of(1); }
                @Async @Guarded("lock") public Task<Integer> locked() { return Task.of(guarded); }
                public Task<Integer> made() { return call(); }
                public interface Step { @Async Task<Integer> run(); }
                public interface Inherited extends Step {}
                public static void use(Inherited step) {}
                public static class Slow { @Blocking public static int wait(int time) { return time; } }
                public @interface Blocking {}
            }
            """);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            DetachedTask    | void run(Library library) { library.call(); }
            DetachedTask    | void run(Library library) { library.made(); }
            LostTask        | String run(Library library) { return "" + library.call(); }
            UnguardedAccess | int run(Library library) { return library.guarded; }
            AsyncLambdaForVoid | Runnable run(Library library) { return library::call; }
            BlockingMethod  | void run() { Library.use(() -> { Library.Slow.wait(1); return null; }); }
            """)
    void useOfContinuo_withoutItsNames_found(String rule, String method) {
        Compilation compilation = compile("class User { " + method + " }");

        assertThat(compilation.diagnostics())
                .anySatisfy(each -> assertThat(each.getMessage(null)).contains("[Continuo/" + rule + "]"));
    }

    @Test
    void subclass_withoutNamesOfContinuo_checked() {
        Compilation compilation = compile("class User extends Library { int run() { return guarded; } }");

        assertThat(compilation.errors()).hasSize(1);
        assertThat(compilation.errors().get(0).getMessage(null)).contains("[Continuo/UnguardedAccess]");
    }

    @Test
    void class_withoutContinuo_silent() {
        Compilation compilation = compile("class User { String run(java.util.List<String> list) {"
                + " return list.stream().map(String::trim).filter(each -> !each.isEmpty()).toList().get(0); } }");

        assertThat(compilation.diagnostics()).isEmpty();
    }

    private static Compilation compile(String user) {
        return Programs.compile(
                List.of(), LIBRARY, JavaFileObjects.forSourceString("p.User", "package p;\n" + user + "\n"));
    }
}
