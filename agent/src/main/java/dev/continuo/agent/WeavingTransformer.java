package dev.continuo.agent;

import dev.continuo.agent.diagnostic.Problem;
import dev.continuo.agent.diagnostic.WeaveException;
import dev.continuo.agent.weave.ClassSource;
import dev.continuo.agent.weave.MarkerScan;
import dev.continuo.agent.weave.Weaver;
import dev.continuo.catalogue.Rule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.instrument.ClassFileTransformer;
import java.lang.ref.WeakReference;
import java.security.ProtectionDomain;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Weaves each class when it is first loaded.
 *
 * <p>A class that can't be woven is reported, and its {@code @Async} methods are made to throw the report: what a
 * transformer throws, the JVM would swallow, and the class would load as it is.
 */
final class WeavingTransformer implements ClassFileTransformer {
    /** What no JVM loads, in place of a class that can't even be made to throw. */
    private static final byte[] UNLOADABLE = {};

    private final Map<ClassLoader, Weaver> weavers = Collections.synchronizedMap(new WeakHashMap<>());

    @Override
    public byte @Nullable [] transform(
            @Nullable ClassLoader loader,
            @Nullable String name,
            @Nullable Class<?> redefined,
            ProtectionDomain domain,
            byte[] classFile) {
        if (loader == null || redefined != null || isDismissed(name, classFile)) {
            return null;
        }
        try {
            return weavers.computeIfAbsent(loader, WeavingTransformer::weaver).weave(classFile);
        } catch (WeaveException e) {
            return refuse(classFile, e.getMessage());
        } catch (RuntimeException | LinkageError e) {
            String element = name == null ? "a class" : name;
            WeaveException fault = new WeaveException(Problem.of(Rule.WEAVER_FAULT, element, e.toString()), e);
            e.printStackTrace();
            return refuse(classFile, fault.getMessage());
        }
    }

    private static boolean isDismissed(@Nullable String name, byte[] classFile) {
        return name != null && MarkerScan.isRuntime(name) || !MarkerScan.isCandidate(classFile);
    }

    private static byte[] refuse(byte[] classFile, String message) {
        System.err.println(message);
        byte[] poisoned = Weaver.poison(classFile, message);
        return poisoned == null ? UNLOADABLE : poisoned;
    }

    private static Weaver weaver(ClassLoader loader) {
        return new Weaver(new LoaderClassSource(loader), System.err::println);
    }

    /** Finds class files as resources; holds the loader no longer than the map's key does, since values would. */
    private static final class LoaderClassSource implements ClassSource {
        private final WeakReference<ClassLoader> loader;

        LoaderClassSource(ClassLoader loader) {
            this.loader = new WeakReference<>(loader);
        }

        @Override
        public byte @Nullable [] find(String internalName) {
            ClassLoader source = loader.get();
            if (source == null) {
                return null;
            }
            try (InputStream in = source.getResourceAsStream(internalName + ".class")) {
                return in == null ? null : in.readAllBytes();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
