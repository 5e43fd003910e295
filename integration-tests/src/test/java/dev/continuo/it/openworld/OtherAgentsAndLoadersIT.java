package dev.continuo.it.openworld;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.tools.attach.VirtualMachine;
import java.io.BufferedReader;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent beside another agent, installed late, and with class loaders of all kinds. */
class OtherAgentsAndLoadersIT {
    private static final String APP = """
            public class App {
              static int loads;
              @Async static Task<String> greet(String name) {
                await(yieldNow());
                loads++;
                return Task.of("hello " + name + " " + loads);
              }
              public static String run() throws Exception { return dev.continuo.Continuo.run(() -> greet("app")); }
              public static void main(String[] args) throws Exception { System.out.println(run()); }
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
    void jacocoBeforeTheAgent_countsWhatRanAfterEachAwait() throws Exception {
        Path probed = workspace.compile("Probed", """
                public class Probed {
                  @Async static Task<Integer> count(int n) {
                    int sum = 0;
                    for (int i = 0; i < n; i++) {
                      await(yieldNow());
                      sum += i % 2 == 0 ? 1 : 2;
                    }
                    return Task.of(sum);
                  }
                  private static boolean[] probes() throws Exception {
                    for (java.lang.reflect.Method method : Probed.class.getDeclaredMethods()) {
                      if (method.getName().equals("$jacocoInit")) {
                        method.setAccessible(true);
                        return (boolean[]) (method.getParameterCount() == 0
                            ? method.invoke(null)
                            : method.invoke(null, java.lang.invoke.MethodHandles.lookup(), "$jacocoData", boolean[].class));
                      }
                    }
                    throw new IllegalStateException("no probes");
                  }
                  public static void main(String[] args) throws Exception {
                    int before = hits();
                    System.out.println(run(() -> count(4)));
                    System.out.println(hits() - before >= 5);
                  }
                  private static int hits() throws Exception {
                    int hits = 0;
                    for (boolean hit : probes()) hits += hit ? 1 : 0;
                    return hits;
                  }
                }
                """);
        Path jacoco = Path.of(Class.forName("org.jacoco.agent.rt.RT")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        assertThat(Jvm.run(
                        "-javaagent:" + jacoco + "=output=none",
                        Jvm.WITH_AGENT,
                        "-cp",
                        Workspace.pathWithRuntime(probed),
                        "Probed"))
                .isEqualTo(Jvm.success("6", "true"));
    }

    @Test
    void agentInstalledLate_reportsLoadedClasses_andWeavesThoseToCome() throws Exception {
        Path app = workspace.compile("App", APP);
        Path late = workspace.compile("Late", """
                public class Late {
                  static class Early { @Async static Task<Integer> one() { return Task.of(1); } }
                  static class Harmless {}
                  public static void main(String[] args) throws Exception {
                    new Early();
                    new Harmless();
                    System.out.println("loaded");
                    System.in.read();
                    App.main(args);
                  }
                }
                """, app);
        Path err = directory.resolve("err.txt");
        List<String> command = Jvm.command("-cp", Workspace.pathWithRuntime(late, app), "Late");
        Process process =
                new ProcessBuilder(command).redirectError(err.toFile()).start();
        try (BufferedReader out = process.inputReader();
                OutputStream in = process.getOutputStream()) {
            assertThat(out.readLine()).isEqualTo("loaded");
            VirtualMachine vm = VirtualMachine.attach(String.valueOf(process.pid()));
            vm.loadAgent(Workspace.AGENT.toString());
            vm.detach();
            in.write('\n');
            in.flush();
            assertThat(out.readLine()).isEqualTo("hello app 1");
            assertThat(process.waitFor()).isZero();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(err))
                .contains("[Continuo/AlreadyLoaded] 'Late$Early'", "-javaagent:continuo-agent.jar")
                .doesNotContain("Harmless");
    }

    private static final String HOST = """
            public class Host {
              static Object load(ClassLoader parent, String... args) throws Exception {
                java.util.List<java.net.URL> urls = new java.util.ArrayList<>();
                for (String arg : args) urls.add(java.nio.file.Path.of(arg).toUri().toURL());
                ClassLoader loader = new java.net.URLClassLoader(urls.toArray(new java.net.URL[0]), parent);
                Class<?> app = loader.loadClass("App");
                app.getMethod("run").invoke(null);
                System.out.println(app.getMethod("run").invoke(null));
                return Class.forName("dev.continuo.Continuo", false, loader);
              }
              public static void main(String[] args) throws Exception {
                ClassLoader parent = Host.class.getClassLoader();
                try {
                  Class.forName("dev.continuo.Continuo");
                } catch (ClassNotFoundException alone) {
                  parent = ClassLoader.getPlatformClassLoader();
                }
                System.out.println(load(parent, args) == load(parent, args));
              }
            }
            """;

    @Test
    void isolatedLoaderPerApplication_sharingTheRuntime_keepsStaticStateApart() throws Exception {
        Path app = workspace.compile("App", APP);
        Path host = workspace.compile("Host", HOST);
        assertThat(Jvm.run(Jvm.WITH_AGENT, "-cp", Workspace.pathWithRuntime(host), "Host", app.toString()))
                .isEqualTo(Jvm.success("hello app 2", "hello app 2", "true"));
    }

    @Test
    void twoLoadersWithARuntimeEach_runBesideEachOther() throws Exception {
        Path app = workspace.compile("App", APP);
        Path host = workspace.compile("Host", HOST);
        assertThat(Jvm.run(
                        Jvm.WITH_AGENT,
                        "-cp",
                        host.toString(),
                        "Host",
                        app.toString(),
                        Workspace.RUNTIME.toString(),
                        Workspace.ANNOTATIONS.toString()))
                .isEqualTo(Jvm.success("hello app 2", "hello app 2", "false"));
    }
}
