package dev.continuo.it.openworld;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Classes in named modules, signed jars and multi-release jars are woven as those of a plain directory. */
class JarsAndModulesIT {
    private static final String GREETER = """
            public class Greeter {
              interface Greeting { @Async Task<String> of(String name); }
              @Async static Task<String> greet(Greeting greeting) {
                await(yieldNow());
                return Task.of("hello " + await(greeting.of("EDITION")));
              }
              public static void main(String[] args) {
                System.out.println(run(() -> greet(name -> { await(yieldNow()); return Task.of(name); })));
                System.out.println(Greeter.class.getSigners() != null);
              }
            }
            """;

    @TempDir
    private Path directory;

    private Workspace workspace;

    @BeforeEach
    void open() {
        workspace = new Workspace(directory);
    }

    private Path module() throws IOException {
        Path source = directory.resolve("Greeter.java");
        String body = GREETER.replace("EDITION", "module");
        body = body.replace("Greeter.class.getSigners() != null", "Greeter.class.getModule()");
        Files.writeString(source, "package example; " + Workspace.HEAD + body);
        return workspace.compile(
                directory.resolve("module"),
                List.of("-p", Workspace.pathWithRuntime(), source.toString()),
                "module-info",
                "module example { requires dev.continuo.runtime; }");
    }

    @Test
    void namedModule_underTheAgent_isWoven() throws Exception {
        assertThat(Jvm.run(Jvm.WITH_AGENT, "-p", Workspace.pathWithRuntime(module()), "-m", "example/example.Greeter"))
                .isEqualTo(Jvm.success("hello module", "module example"));
    }

    @Test
    void namedModule_wovenInTheBuild_runsPlainly() throws Exception {
        Path woven = Workspace.weave(module());
        assertThat(Jvm.run("-p", Workspace.pathWithRuntime(woven), "-m", "example/example.Greeter"))
                .isEqualTo(Jvm.success("hello module", "module example"));
    }

    @Test
    void signedJar_isWovenUnderTheAgent_andStaysSigned() throws Exception {
        Path jar = workspace.jar(workspace.compile("Greeter", GREETER), false);
        Path keys = directory.resolve("keys.p12");
        tool(
                "keytool",
                "-genkeypair",
                "-alias",
                "k",
                "-keyalg",
                "EC",
                "-dname",
                "CN=k",
                "-keystore",
                keys.toString(),
                "-storepass",
                "changeit");
        tool("jarsigner", "-keystore", keys.toString(), "-storepass", "changeit", jar.toString(), "k");
        assertThat(Jvm.runUnderAgent("Greeter", jar)).isEqualTo(Jvm.success("hello EDITION", "true"));
    }

    private void tool(String name, String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", name).toString());
        command.addAll(List.of(arguments));
        Path log = directory.resolve(name + ".log");
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start()
                .waitFor();
        assertThat(code).as(Files.readString(log)).isZero();
    }

    /** Compiles two editions of a class. */
    private Path editions() throws IOException {
        Path classes = workspace.compile("editions", "class Unused {}");
        for (Map.Entry<String, String> edition :
                Map.of("base", "", "new", "META-INF/versions/17").entrySet()) {
            Path target = classes.resolve(edition.getValue());
            String source = GREETER.replace("EDITION", edition.getKey());
            workspace.compile(target, List.of(), "Greeter", Workspace.HEAD + source);
        }
        return classes;
    }

    @Test
    void multiReleaseJar_runsTheEditionOfTheJvm_underTheAgentAndWovenInTheBuild() throws Exception {
        Path classes = editions();
        assertThat(Jvm.runUnderAgent("Greeter", workspace.jar(classes, true)))
                .isEqualTo(Jvm.success("hello new", "false"));
        Path woven = workspace.jar(Workspace.weave(classes), true);
        assertThat(Jvm.run("-cp", Workspace.pathWithRuntime(woven), "Greeter"))
                .isEqualTo(Jvm.success("hello new", "false"));
        assertThat(Jvm.runUnderAgent("Greeter", classes)).isEqualTo(Jvm.success("hello base", "false"));
    }
}
