package dev.continuo.it.openworld;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.continuo.agent.diagnostic.WeaveException;
import dev.continuo.agent.weave.Weaver;
import dev.continuo.catalogue.Rule;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A class file of a version that the weaver doesn't know is refused by name, and its {@code @Async} code never runs. */
class FutureClassFilesIT {
    private static final int MAJOR_VERSION = 7;
    private static final byte FUTURE = 99;

    @TempDir
    private Path directory;

    private byte[] compiled() throws Exception {
        Path classes = new Workspace(directory).compile("Future", """
                public class Future {
                  @Async public static Task<String> now() { throw new IllegalStateException("ran un-woven"); }
                  public static void main(String[] args) { run(() -> now()); }
                }
                """);
        return Files.readAllBytes(classes.resolve("Future.class"));
    }

    private byte[] future() throws Exception {
        byte[] future = compiled();
        future[MAJOR_VERSION] = FUTURE;
        return future;
    }

    @Test
    void unknownVersion_isRefusedWithTheNameOfTheClass() throws Exception {
        byte[] future = future();
        WeaveException refusal = (WeaveException) catchThrowable(() -> new Weaver(name -> null).weave(future));
        assertThat(refusal.problems()).hasSize(1);
        assertThat(refusal.problems().get(0).rule()).isEqualTo(Rule.UNKNOWN_CLASS_FILE);
        assertThat(refusal).hasMessageContaining("'Future'").hasMessageContaining("99");
    }

    @Test
    void unknownVersion_onAJvmThatKnowsIt_throwsTheRefusalWhenCalled() throws Exception {
        byte current = compiled()[MAJOR_VERSION];
        byte[] poisoned = Weaver.poison(future(), "[the refusal]");
        assertThat(poisoned[MAJOR_VERSION]).isEqualTo(FUTURE);
        poisoned[MAJOR_VERSION] = current; // as that JVM would read it
        Path classes = Files.createDirectories(directory.resolve("poisoned"));
        Files.write(classes.resolve("Future.class"), poisoned);
        try (URLClassLoader loader = Workspace.loader(getClass().getClassLoader(), classes)) {
            Class<?> type = loader.loadClass("Future");
            Throwable thrown = catchThrowable(() -> type.getMethod("now").invoke(null));
            assertThat(thrown).rootCause().hasMessageContaining("[the refusal]");
        }
    }

    @Test
    void unknownVersion_underTheAgent_isReportedBeforeTheJvmRefusesIt() throws Exception {
        Path classes = Files.createDirectories(directory.resolve("future"));
        Files.write(classes.resolve("Future.class"), future());
        Jvm.Result result = Jvm.runUnderAgent("Future", classes);
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.err()).contains("[Continuo/UnknownClassFile] 'Future'", "UnsupportedClassVersionError");
    }
}
