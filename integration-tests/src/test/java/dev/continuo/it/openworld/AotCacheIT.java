package dev.continuo.it.openworld;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.it.openworld.Jvm.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes.Name;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.api.io.TempDir;

/** The agent in a JVM that starts from an AOT cache, which loads classes before any agent is asked. */
@EnabledForJreRange(min = JRE.JAVA_25)
class AotCacheIT {
    private static final String APP = """
            public class App {
              @Async static Task<String> greet(String name) {
                await(yieldNow());
                return Task.of("hello " + name);
              }
              public static void main(String[] args) { System.out.println(run(() -> greet("app"))); }
            }
            """;

    private static final String OTHER_AGENT = """
            public class OtherAgent {
              public static void premain(String arguments, java.lang.instrument.Instrumentation instrumentation) {}
            }
            """;

    @TempDir
    private Path directory;

    private Workspace workspace;
    private String classPath;

    @BeforeEach
    void compile() throws Exception {
        workspace = new Workspace(directory);
        // A cache is made of jars only.
        classPath = Workspace.path(
                workspace.jar("app", workspace.compile("App", APP), Map.of()),
                workspace.jar("runtime", Workspace.RUNTIME, Map.of()),
                workspace.jar("annotations", Workspace.ANNOTATIONS, Map.of()));
    }

    @Test
    void cacheMadeUnderTheAgent_isUsed_andTheProgramWoven() throws Exception {
        assertThat(train(Jvm.WITH_AGENT).exitCode()).isZero();
        assertThat(runFromCache()).isEqualTo(Jvm.success("hello app"));
    }

    @Test
    void cacheMadeUnderAnotherAgent_keepsClassesFromTheWeaver_soThatTheyThrow() throws Exception {
        Path other = workspace.jar(
                "other", workspace.compile("OtherAgent", OTHER_AGENT), Map.of(new Name("Premain-Class"), "OtherAgent"));
        train("-javaagent:" + other);
        Result result = runFromCache();
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("App is not woven").contains("make an AOT cache with it too");
    }

    private Path cache() {
        return directory.resolve("app.aot");
    }

    /** Makes a cache in a run with an agent. */
    private Result train(String agent) throws Exception {
        Result training = Jvm.run("-XX:AOTCacheOutput=" + cache(), agent, "-cp", classPath, "App");
        assertThat(cache()).as(training.err()).exists();
        return training;
    }

    private Result runFromCache() throws Exception {
        Path log = directory.resolve("load.log");
        Result result = Jvm.run(
                "-XX:AOTCache=" + cache(), "-Xlog:class+load:file=" + log, Jvm.WITH_AGENT, "-cp", classPath, "App");
        assertThat(Files.readString(log)).contains("dev.continuo.Loop source: shared objects file");
        return result;
    }
}
