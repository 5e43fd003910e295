package dev.continuo.agent.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.fixture.Program;
import dev.continuo.agent.weave.Weaver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_OUT)
@ResourceLock(Resources.SYSTEM_ERR)
class WeaveCommandTest {
    private static final Program GOOD = Program.of(
            "class Good { @Async static Task<String> m() { return Task.of(\"x\"); } }",
            "class Other { @Async Task<Void> m() { return Task.done(); } }",
            "class Plain {}");
    private static final Program BAD = Program.of("class Bad { void m() { await(Task.done()); } }");

    @TempDir
    private Path directory;

    private record Result(int code, String out, String err) {}

    private static Result run(Object... arguments) {
        PrintStream oldOut = System.out;
        PrintStream oldErr = System.err;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
            int code = Main.run(Stream.of(arguments).map(Object::toString).toArray(String[]::new));
            return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(oldOut);
            System.setErr(oldErr);
        }
    }

    private Path write(Program program, String name) throws IOException {
        Path file = directory.resolve("p").resolve(name + ".class");
        Files.createDirectories(file.getParent());
        return Files.write(file, program.bytes(name));
    }

    private static byte[] woven(String name) throws Exception {
        return new Weaver(GOOD::find).weave(GOOD.bytes(name));
    }

    @Test
    void weave_ofDirectory_replacesWhatIsAsyncInSilence() throws Exception {
        Path good = write(GOOD, "Good");
        Path plain = write(GOOD, "Plain");

        assertThat(run("weave", directory)).isEqualTo(new Result(0, "", ""));

        assertThat(good).hasBinaryContent(woven("Good"));
        assertThat(plain).hasBinaryContent(GOOD.bytes("Plain"));
    }

    @Test
    void weave_again_changesNothing() throws Exception {
        Path good = write(GOOD, "Good");
        run("weave", directory);

        assertThat(run("weave", "-v", directory)).isEqualTo(new Result(0, "", ""));

        assertThat(good).hasBinaryContent(woven("Good"));
    }

    @Test
    void verbose_namesEachWovenClass() throws IOException {
        Path good = write(GOOD, "Good");
        Path other = write(GOOD, "Other");
        write(GOOD, "Plain");

        Result result = run("weave", "-v", directory);

        assertThat(result.out.lines()).containsExactly("Woven: " + good, "Woven: " + other);
    }

    @Test
    void refusedClass_leavesEveryFileAsItIs() throws IOException {
        Path good = write(GOOD, "Good");
        Path bad = write(BAD, "Bad");

        Result result = run("weave", directory);

        assertThat(result.code).isEqualTo(1);
        assertThat(result.err).startsWith("[Continuo/AwaitOutsideAsync] 'p.Bad.m()' (Bad.java:1) ");
        assertThat(good).hasBinaryContent(GOOD.bytes("Good"));
        assertThat(bad).hasBinaryContent(BAD.bytes("Bad"));
    }

    @Test
    void check_ofUnwovenClass_failsAndNamesIt() throws IOException {
        Path good = write(GOOD, "Good");

        Result result = run("weave", "--check", directory);

        assertThat(result.code).isEqualTo(1);
        assertThat(result.err)
                .isEqualToNormalizingNewlines("Not woven: " + good + ". Run the weave command on it, or launch with"
                        + " -javaagent:continuo-agent.jar.\n");
        assertThat(good).hasBinaryContent(GOOD.bytes("Good"));
    }

    @Test
    void check_ofWovenClass_succeeds() throws IOException {
        write(GOOD, "Good");
        run("weave", directory);

        assertThat(run("weave", "--check", directory)).isEqualTo(new Result(0, "", ""));
    }

    @Test
    void gradleTaskOfTheReadme_namesTheCommandAndItsOptions() throws Exception {
        String readme = Files.readString(Path.of("../README.md"));
        String task = readme.substring(readme.indexOf("```groovy"), readme.indexOf("classes.dependsOn weave"));
        assertThat(task).contains("mainClass = '" + Main.class.getName() + "'", "args 'weave', '--classpath', ");
        Path good = write(GOOD, "Good");

        assertThat(run("weave", "--classpath", directory, directory)).isEqualTo(new Result(0, "", ""));

        assertThat(good).hasBinaryContent(woven("Good"));
    }

    @Test
    void missingDirectory_isAWrongCommandLine() throws IOException {
        Path good = write(GOOD, "Good");
        Path missing = directory.resolve("missing");

        assertThat(run("weave", directory, missing))
                .isEqualTo(new Result(2, "", "Not a directory: " + missing + System.lineSeparator()));
        assertThat(run("weave", good).code).isEqualTo(2);
        assertThat(good).hasBinaryContent(GOOD.bytes("Good"));
    }

    @Test
    void noDirectory_isAWrongCommandLine() {
        Result result = run("weave");

        assertThat(result.code).isEqualTo(2);
        assertThat(result.err).contains("Missing required parameter");
    }

    @Test
    void help_describesEveryOption() {
        Result result = run("weave", "--help");

        assertThat(result.code).isZero();
        assertThat(result.out)
                .contains("--check", "--dump", "--classpath", "--verbose", "Directories of compiled classes");
        assertThat(result.err).isEmpty();
    }

    @Test
    void commandWithoutArguments_showsItsUsage() {
        Result result = run();

        assertThat(result.code).isZero();
        assertThat(result.out).startsWith("Usage: continuo").contains("weave", "-javaagent:continuo-agent.jar");
        assertThat(run("--version").out).startsWith("Continuo ");
    }

    @Test
    void interfacesOfLambdas_areFoundOnTheClassPath() throws IOException {
        Program program = Program.of(
                "interface Fn { @Async Task<String> f(); }",
                "class User { Fn fn = () -> Task.of(await(Task.of(\"x\"))); }");
        Path library = Files.createDirectories(directory.resolve("library/p"));
        Files.write(library.resolve("Fn.class"), program.bytes("Fn"));
        Path classes = Files.createDirectories(directory.resolve("classes"));
        Files.write(classes.resolve("User.class"), program.bytes("User"));

        assertThat(run("weave", classes).err).contains("[Continuo/AwaitInPlainLambda]");
        assertThat(run("weave", "-cp", library.getParent(), classes)).isEqualTo(new Result(0, "", ""));
    }

    @Test
    void dump_printsWovenClassesAndWritesNothing() throws IOException {
        Path good = write(GOOD, "Good");
        write(GOOD, "Plain");

        Result result = run("weave", "--dump", directory);

        assertThat(result.code).isZero();
        assertThat(result.out)
                .contains(
                        "class p/Good {",
                        "@Ldev/continuo/support/Woven;(value=",
                        "m$async(Ldev/continuo/Task;Ldev/continuo/support/Frame;)")
                .doesNotContain("p/Plain");
        assertThat(good).hasBinaryContent(GOOD.bytes("Good"));
    }

    @Test
    void dump_ofWovenClass_printsNothing() throws IOException {
        write(GOOD, "Good");
        run("weave", directory);

        assertThat(run("weave", "--dump", directory)).isEqualTo(new Result(0, "", ""));
    }

    @Test
    void dump_takesSingleFiles() throws IOException {
        Path good = write(GOOD, "Good");
        write(GOOD, "Other");

        Result result = run("weave", "--dump", good);

        assertThat(result.code).isZero();
        assertThat(result.out).contains("class p/Good {").doesNotContain("class p/Other {");
    }

    @Test
    void dump_ofRefusedClass_printsTheOthersAndFails() throws IOException {
        write(GOOD, "Good");
        write(BAD, "Bad");

        Result result = run("weave", "--dump", directory);

        assertThat(result.code).isEqualTo(1);
        assertThat(result.out).contains("class p/Good {").doesNotContain("class p/Bad");
        assertThat(result.err).contains("'p.Bad.m()'");
    }

    @Test
    void dump_ofSomethingElse_isAWrongCommandLine() throws IOException {
        Path text = Files.writeString(directory.resolve("x.txt"), "x");

        assertThat(run("weave", "--dump", text))
                .isEqualTo(new Result(2, "", "Neither a directory nor a class file: " + text + System.lineSeparator()));
    }
}
