package dev.continuo.it;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.it.ForkedJvm.Result;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The packaged agent, as {@code -javaagent} and as a command, on programs in a JVM of their own. */
class AgentIT {
    private static final String HEAD = """
            import static dev.continuo.Continuo.*;
            import dev.continuo.*;
            import dev.continuo.annotation.*;
            """;

    private static final String GREETER = HEAD + """
            public class Greeter {
              @Async static Task<String> greet(String name) {
                await(yieldNow());
                return Task.of("hello " + name);
              }
              public static void main(String[] args) {
                System.out.println(run(() -> greet("world")));
              }
            }
            """;

    private static final String LOCKED = HEAD + """
            public class Locked {
              @Async Task<Void> bad() {
                synchronized (this) {
                  await(yieldNow());
                }
                return Task.done();
              }
              @Async Task<String> harmless() {
                return Task.of("never");
              }
              public static void main(String[] args) {
                Locked locked = new Locked();
                System.out.println(run(() -> locked.harmless()));
              }
            }
            """;

    @TempDir
    private Path directory;

    private void compile(String name, String source) throws Exception {
        ForkedJvm.compile(directory, name, source);
    }

    @Test
    void program_underTheAgent_runsWoven() throws Exception {
        compile("Greeter", GREETER);
        Result result = ForkedJvm.runWithAgent(directory, "Greeter");
        assertThat(result).isEqualTo(new Result(0, "hello world" + System.lineSeparator(), ""));
    }

    @Test
    void program_neitherWovenNorUnderTheAgent_failsAtOnceWithTheRemedy() throws Exception {
        compile("Greeter", GREETER);
        Result result = ForkedJvm.runPlain(directory, "Greeter");
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("not woven").contains("-javaagent:continuo-agent.jar");
    }

    @Test
    void program_withoutAnAwait_unwoven_failsAtOnceToo() throws Exception {
        compile("Eager", HEAD + """
                public class Eager {
                  public static void main(String[] args) {
                    System.out.println(run(() -> Task.of("ran un-woven")));
                  }
                }
                """);
        Result result = ForkedJvm.runPlain(directory, "Eager");
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err()).contains("not woven").contains("Eager").contains("-javaagent:continuo-agent.jar");
    }

    @Test
    void program_wovenByTheCommand_runsPlainly() throws Exception {
        compile("Greeter", GREETER);
        Result weave = weave(directory.toString());
        assertThat(weave).isEqualTo(new Result(0, "", ""));
        assertThat(ForkedJvm.runPlain(directory, "Greeter").out()).contains("hello world");
        assertThat(weave("--check", directory.toString()).exitCode()).isZero();
    }

    @Test
    void program_wovenByTheCommandAndRunUnderTheAgent_isWovenOnce() throws Exception {
        compile("Greeter", GREETER);
        weave(directory.toString());
        byte[] once = Files.readAllBytes(directory.resolve("Greeter.class"));
        weave(directory.toString());
        assertThat(Files.readAllBytes(directory.resolve("Greeter.class"))).isEqualTo(once);
        assertThat(ForkedJvm.runWithAgent(directory, "Greeter").out()).contains("hello world");
    }

    @Test
    void check_ofUnwovenClasses_namesThemAndFails() throws Exception {
        compile("Greeter", GREETER);
        Result result = weave("--check", directory.toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("Greeter.class");
    }

    @Test
    void refusedClass_underTheAgent_isReportedAndItsMethodsThrow() throws Exception {
        compile("Locked", LOCKED);
        Result result = ForkedJvm.runWithAgent(directory, "Locked");
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.out()).isEmpty();
        assertThat(result.err())
                .contains("[Continuo/AwaitInMonitor] 'Locked.bad()' (Locked.java:7)")
                .contains("AsyncLock");
    }

    @Test
    void refusedClass_givenToTheCommand_leavesEveryFileAsItWas() throws Exception {
        compile("Locked", LOCKED);
        compile("Greeter", GREETER);
        byte[] before = Files.readAllBytes(directory.resolve("Greeter.class"));
        Result result = weave(directory.toString());
        assertThat(result.exitCode()).isEqualTo(1);
        assertThat(result.err()).contains("'Locked.bad()' (Locked.java:7)");
        assertThat(Files.readAllBytes(directory.resolve("Greeter.class"))).isEqualTo(before);
    }

    @Test
    void command_withoutArguments_showsItsUsage() throws Exception {
        Result result = ForkedJvm.run("-jar", ForkedJvm.AGENT.toString());
        assertThat(result.exitCode()).isZero();
        assertThat(result.out()).contains("weave");
        assertThat(weave("--help").out()).contains("--check", "--classpath");
        assertThat(weave(directory.resolve("none").toString()).exitCode()).isEqualTo(2);
    }

    private static Result weave(String... arguments) throws Exception {
        String[] command = new String[arguments.length + 3];
        command[0] = "-jar";
        command[1] = ForkedJvm.AGENT.toString();
        command[2] = "weave";
        System.arraycopy(arguments, 0, command, 3, arguments.length);
        return ForkedJvm.run(command);
    }
}
