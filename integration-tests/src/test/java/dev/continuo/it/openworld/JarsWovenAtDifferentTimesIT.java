package dev.continuo.it.openworld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.continuo.agent.build.DirectoryWeaving;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes that extend each other, of which some are woven and some are not, work together. */
class JarsWovenAtDifferentTimesIT {
    /** Doesn't await, so that it also runs un-woven. */
    private static final String BASE = """
            public class Base {
              @Async public Task<String> name() { return Task.of("base"); }
              @Async public Task<String> twice() { return Task.of("twice"); }
            }
            """;

    private static final String WAITING_BASE = """
            public class Base {
              @Async public Task<String> name() { await(yieldNow()); return Task.of("new base"); }
              @Async public Task<String> twice() { return Task.of(await(name()) + "+" + await(name())); }
            }
            """;

    private static final String SUB = """
            public class Sub extends Base {
              @Override @Async public Task<String> name() {
                await(yieldNow());
                return Task.of("sub of " + await(super.name()) + ", " + await(twice()));
              }
              @Override @Async public Task<String> twice() { return Task.of(await(super.twice()) + "!"); }
              public static Object run() throws Exception { return dev.continuo.Continuo.run(() -> new Sub().name()); }
            }
            """;

    private static final String PLAIN_SUB = """
            public class PlainSub extends Base {
              @Override public Task<String> name() { return Task.of("plain sub"); }
            }
            """;

    private static final String CALLER = """
            public class Caller {
              @Async static Task<String> both(Base base) { return Task.of(await(base.name()) + "/" + await(base.twice())); }
              public static Object run() throws Exception { return dev.continuo.Continuo.run(() -> both(new PlainSub())); }
            }
            """;

    @TempDir
    private Path directory;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(directory);
    }

    @Test
    void baseUnwovenSubWoven_superCallsRunTheBaseAsItIs() throws Exception {
        Path base = workspace.compile("Base", BASE);
        Path sub = Workspace.weave(workspace.compile("Sub", SUB, base), base);
        assertThat(Workspace.run("Sub", base, sub)).isEqualTo("sub of base, twice!");
    }

    @Test
    void baseWovenSubUnwoven_overrideByHandAndInheritedBodyBothRun() throws Exception {
        Path base = Workspace.weave(workspace.compile("Base", WAITING_BASE));
        Path sub = workspace.compile("PlainSub", PLAIN_SUB, base);
        Path caller = Workspace.weave(workspace.compile("Caller", CALLER, base, sub), base, sub);
        assertThat(Workspace.run("Caller", base, sub, caller)).isEqualTo("plain sub/plain sub+plain sub");
    }

    @Test
    void unwovenSubThatAwaits_saysSoAndNamesTheRemedy() throws Exception {
        Path base = Workspace.weave(workspace.compile("Base", WAITING_BASE));
        Path sub = workspace.compile("PlainSub", """
                public class PlainSub extends Base {
                  @Override @Async public Task<String> name() { return Task.of("sub of " + await(super.name())); }
                }
                """, base);
        Path caller = Workspace.weave(workspace.compile("Caller", CALLER, base, sub), base, sub);
        assertThat(catchThrowable(() -> Workspace.run("Caller", base, sub, caller)))
                .rootCause()
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("not woven")
                .hasMessageContaining("-javaagent:continuo-agent.jar");
    }

    @Test
    void middleClassUnwoven_isNotSkippedBySuperCalls() throws Exception {
        Path base = Workspace.weave(workspace.compile("Base", WAITING_BASE));
        Path middle = workspace.compile("PlainSub", PLAIN_SUB, base);
        Path sub = Workspace.weave(
                workspace.compile(
                        "Sub",
                        SUB.replace("extends Base", "extends PlainSub").replace("await(twice())", "\"-\""),
                        base,
                        middle),
                base,
                middle);
        assertThat(Workspace.run("Sub", base, middle, sub)).isEqualTo("sub of plain sub, -");
    }

    @Test
    void baseWovenAnewWithOtherBodies_isCalledByAnOldWovenSub() throws Exception {
        Path old = Workspace.weave(workspace.compile("Base", BASE));
        Path sub = Workspace.weave(workspace.compile("Sub", SUB.replace("await(twice())", "\"-\""), old), old);
        Path base = directory.resolve("anew");
        workspace.compile(base, List.of(), "Base", Workspace.HEAD + WAITING_BASE);
        assertThat(Workspace.run("Sub", old, sub)).isEqualTo("sub of base, -");
        assertThat(Workspace.run("Sub", Workspace.weave(base), sub)).isEqualTo("sub of new base, -");
    }

    @Test
    void wovenDirectory_wovenAgain_isLeftAsItIs_andEqualInputGivesEqualBytes() throws Exception {
        Path classes = workspace.compile("Base", WAITING_BASE);
        Path copy = Files.createDirectories(directory.resolve("copy")).resolve("Base.class");
        Files.copy(classes.resolve("Base.class"), copy);
        Workspace.weave(classes);
        Workspace.weave(copy.getParent());
        byte[] once = Files.readAllBytes(copy);
        assertThat(Files.readAllBytes(classes.resolve("Base.class"))).isEqualTo(once);
        assertThat(DirectoryWeaving.of(List.of(copy.getParent()), List.of()).woven())
                .isEmpty();
    }
}
