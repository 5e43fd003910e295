package dev.continuo.it.weaver;

import dev.continuo.AsyncCallable;
import dev.continuo.Continuo;
import dev.continuo.agent.diagnostic.WeaveException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;

/** The classes of one compilation, loaded as plain Java or woven, ready to be run any number of times. */
final class Runs {
    private final MemoryLoader loader;
    private final Class<?> probe;

    private Runs(Map<String, byte[]> classFiles, ClassLoader parent) {
        loader = new MemoryLoader(classFiles, parent);
        probe = load("probe.Probe");
    }

    /** Returns the classes as they are. */
    static Runs plain(Map<String, byte[]> classFiles) {
        Map<String, byte[]> all = new TreeMap<>(OracleApi.classFiles());
        all.putAll(classFiles);
        return new Runs(all, ClassLoader.getPlatformClassLoader());
    }

    /** Weaves the classes, and the one that they log with. */
    static Map<String, byte[]> weave(Map<String, byte[]> classFiles) throws WeaveException {
        Map<String, byte[]> all = new TreeMap<>(OracleApi.probe());
        all.putAll(classFiles);
        Map<String, byte[]> woven = Weaving.weave(all);
        Weaving.check(woven);
        return woven;
    }

    /** Returns classes that have been woven. */
    static Runs woven(Map<String, byte[]> woven) {
        return new Runs(woven, Runs.class.getClassLoader());
    }

    Class<?> load(String name) {
        try {
            return Class.forName(name, false, loader);
        } catch (ClassNotFoundException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** Runs the static method {@code run()} of a class as plain Java. */
    Outcome oracle(String type) {
        return run(
                "ready",
                () -> ((CompletionStage<?>) start(type)).toCompletableFuture().get());
    }

    /** Runs the static method {@code run()} of a class on a loop. */
    Outcome run(String type, String mode) {
        return run(mode, () -> Continuo.run(main(type)));
    }

    /** How often values have made the last run suspend. */
    int suspensions() {
        return (int) probe("suspensions");
    }

    private AsyncCallable<Object> main(String type) {
        return () -> start(type);
    }

    private Outcome run(String mode, Body body) {
        call("reset", new Class<?>[] {String.class}, mode);
        String result;
        try {
            result = Outcome.show(body.run());
        } catch (ExecutionException e) {
            result = Outcome.show(e.getCause());
        } catch (Throwable e) {
            result = Outcome.show(e);
        }
        return new Outcome(result, (String) call("recorded", new Class<?>[0]), (int) probe("awaits"));
    }

    @SuppressWarnings("unchecked")
    private <T> T start(String type) throws Exception {
        Method run = load(type).getDeclaredMethod("run");
        run.setAccessible(true);
        try {
            return (T) run.invoke(null);
        } catch (InvocationTargetException e) {
            throw Runs.<RuntimeException>sneaky(e.getCause());
        }
    }

    @SuppressWarnings("unchecked")
    private static <X extends Throwable> X sneaky(Throwable e) throws X {
        throw (X) e;
    }

    private Object call(String method, Class<?>[] types, Object... arguments) {
        try {
            return probe.getMethod(method, types).invoke(null, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private Object probe(String field) {
        try {
            return probe.getField(field).get(null);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** One run. */
    private interface Body {
        Object run() throws Throwable;
    }
}
