package dev.continuo.it.torture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What isn't pure is seen when it runs, and only then. */
class WatchIT {
    @ParameterizedTest
    @CsvSource({
        "drawn, RANDOM",
        "drawnByReference, RANDOM",
        "drawnFarAway, RANDOM",
        "seededByAnInitializer, CLOCK",
        "identity, IDENTITY",
        "caller, STACK",
        "byReflection, REFLECTION",
        "ended, MACHINE"
    })
    void watch_callThatIsNotPure_tellsWhy(String method, Impurity impurity) throws Exception {
        Class<?> type = watched();
        assertThat(found(type, method)).isEqualTo(impurity);
        assertThat(found(type, method)).as("once more").isEqualTo(impurity);
    }

    @ParameterizedTest
    @ValueSource(strings = {"seeded", "drawnElsewhere"})
    void watch_callThatIsPure_tellsNothing(String method) throws Exception {
        assertThat(found(watched(), method)).isNull();
    }

    /** Calls a method, in a thread of its own, and returns what was told. */
    private static Impurity found(Class<?> type, String name) throws Exception {
        Method method = type.getDeclaredMethod(name);
        method.setAccessible(true);
        FutureTask<Impurity> call = new FutureTask<>(() -> {
            try {
                method.invoke(null);
            } catch (InvocationTargetException stopped) {
                assertThat(stopped).hasRootCauseMessage("not here: " + Impurity.MACHINE);
            }
            return Watched.found();
        });
        new Thread(call).start();
        return call.get();
    }

    private static Class<?> watched() throws IOException, ClassNotFoundException {
        String owner = ImpureSample.class.getName();
        Map<String, byte[]> classFiles = Map.of(
                internal(owner), read(owner),
                internal(owner + "$Away"), read(owner + "$Away"),
                internal(owner + "$Seeds"), read(owner + "$Seeds"));
        return new LibraryLoader(Map.of(), classFiles, Watch::over).loadClass(owner);
    }

    private static String internal(String name) {
        return name.replace('.', '/');
    }

    private static byte[] read(String name) throws IOException {
        try (InputStream in = WatchIT.class.getClassLoader().getResourceAsStream(internal(name) + ".class")) {
            return in.readAllBytes();
        }
    }
}
