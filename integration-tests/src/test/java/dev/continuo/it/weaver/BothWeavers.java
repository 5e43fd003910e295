package dev.continuo.it.weaver;

import static org.assertj.core.api.Assertions.assertThat;

import dev.continuo.agent.build.DirectoryWeaving;
import java.io.IOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.IllegalClassFormatException;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The agent as it is packaged, and the weaver of builds: both make the same of a class, to the byte. */
final class BothWeavers {
    private static final List<Path> RUNTIME = List.of(
            Path.of(System.getProperty("continuo.runtime")), Path.of(System.getProperty("continuo.annotations")));
    private static final ClassFileTransformer AGENT = startAgent();

    private BothWeavers() {}

    /** Checks that both weave classes to what they are to be. */
    static void check(String where, Map<String, byte[]> classFiles, Map<String, byte[]> woven) {
        Map<String, byte[]> built = build(classFiles);
        ClassLoader loader = new MemoryLoader(classFiles, BothWeavers.class.getClassLoader());
        classFiles.forEach((name, classFile) -> {
            byte[] expected = woven.get(name);
            assertThat(built.get(name)).as("%s, %s by the build", where, name).isEqualTo(expected);
            byte[] byAgent = byAgent(loader, name, classFile);
            assertThat(byAgent == null ? classFile : byAgent)
                    .as("%s, %s by the agent", where, name)
                    .isEqualTo(expected);
        });
    }

    /** Returns what the agent makes of a class when it is loaded; null if it leaves it. */
    static byte[] byAgent(ClassLoader loader, String name, byte[] classFile) {
        try {
            return AGENT.transform(loader, name, null, null, classFile);
        } catch (IllegalClassFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, byte[]> build(Map<String, byte[]> classFiles) {
        try {
            Path directory = Files.createTempDirectory("continuo-build");
            try {
                for (Map.Entry<String, byte[]> entry : classFiles.entrySet()) {
                    Path file = directory.resolve(entry.getKey() + ".class");
                    Files.createDirectories(file.getParent());
                    Files.write(file, entry.getValue());
                }
                DirectoryWeaving.of(List.of(directory), RUNTIME).write();
                Map<String, byte[]> built = new TreeMap<>();
                for (String name : classFiles.keySet()) {
                    built.put(name, Files.readAllBytes(directory.resolve(name + ".class")));
                }
                return built;
            } finally {
                delete(directory);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    /** Starts the agent from its jar, with nothing else of the tests in sight; returns what it would add to the JVM. */
    private static ClassFileTransformer startAgent() {
        ClassFileTransformer[] added = new ClassFileTransformer[1];
        Object instrumentation = Proxy.newProxyInstance(
                BothWeavers.class.getClassLoader(),
                new Class<?>[] {Instrumentation.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("addTransformer")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    added[0] = (ClassFileTransformer) arguments[0];
                    return null;
                });
        try {
            URL jar = Path.of(System.getProperty("continuo.agent")).toUri().toURL();
            ClassLoader loader = new URLClassLoader(new URL[] {jar}, ClassLoader.getPlatformClassLoader());
            Class.forName("dev.continuo.agent.ContinuoAgent", true, loader)
                    .getMethod("premain", String.class, Instrumentation.class)
                    .invoke(null, null, instrumentation);
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
        return added[0];
    }
}
