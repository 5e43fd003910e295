package dev.continuo.it.openworld;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Hidden classes, which no agent sees and whose name nothing resolves, themselves included. */
class HiddenClassesIT {
    private static final String APP = """
            public class App {
              private final String name;
              public App(String name) { this.name = name; }
              @Async public Task<String> greet() throws Exception {
                await(yieldNow());
                long x = await(length(name));
                return Task.of(await(here()) + x);
              }
              @Async Task<String> here() { await(yieldNow()); return Task.of("hello " + name); }
              @Async private static Task<Long> length(String text) { await(yieldNow()); return Task.of((long) text.length()); }
            }
            """;

    private static final String LAMBDA = """
            public class App {
              public App(String name) {}
              @Async public Task<String> greet() throws Exception {
                AsyncCallable<String> callable = () -> { await(yieldNow()); return Task.of("ran"); };
                return Task.of(await(callable.call()));
              }
            }
            """;

    private static final String HIDING = """
            public class Hiding {
              public static void main(String[] args) throws Exception {
                byte[] bytes = Hiding.class.getResourceAsStream("/App.class").readAllBytes();
                Class<?> hidden = java.lang.invoke.MethodHandles.lookup().defineHiddenClass(bytes, true).lookupClass();
                System.out.println(hidden.isHidden());
                Object app = hidden.getConstructor(String.class).newInstance("hidden");
                System.out.println(run(() -> (Task<?>) greet(app)));
              }
              static Object greet(Object app) {
                try {
                  return app.getClass().getMethod("greet").invoke(app);
                } catch (java.lang.reflect.InvocationTargetException e) {
                  throw (RuntimeException) e.getCause();
                } catch (ReflectiveOperationException e) {
                  throw new IllegalStateException(e);
                }
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

    private Jvm.Result run(Path app) throws Exception {
        return Jvm.runUnderAgent("Hiding", workspace.compile("Hiding", HIDING), app);
    }

    @Test
    void hiddenClassOfWovenBytes_suspendsAndGoesOn() throws Exception {
        assertThat(run(Workspace.weave(workspace.compile("App", APP)))).isEqualTo(Jvm.success("true", "hello hidden6"));
    }

    @Test
    void hiddenClassOfWovenBytes_thatMakesAnAsyncLambda_isRefusedWithTheRemedy() throws Exception {
        Jvm.Result result = run(Workspace.weave(workspace.compile("App", LAMBDA)));
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.out()).containsExactly("true");
        assertThat(result.err())
                .contains("[Continuo/LambdaInHiddenClass]", "'call'", "Define the class as an ordinary one");
    }

    @Test
    void hiddenClassOfUnwovenBytes_whichNoAgentSees_failsAtItsAwaitWithTheRemedy() throws Exception {
        Jvm.Result result = run(workspace.compile("App", APP));
        assertThat(result.exitCode()).isNotZero();
        assertThat(result.out()).containsExactly("true");
        assertThat(result.err()).contains("not woven", "App");
    }
}
