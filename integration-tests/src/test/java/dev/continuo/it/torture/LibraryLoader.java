package dev.continuo.it.torture;

import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Defines the classes of one library as they have been made, and of all other libraries as they are. */
final class LibraryLoader extends ClassLoader {
    private final Map<String, byte[]> classFiles;
    private final UnaryOperator<byte[]> change;

    LibraryLoader(Map<String, byte[]> others, Map<String, byte[]> made) {
        this(others, made, UnaryOperator.identity());
    }

    /** Makes a loader that changes each class file before it defines the class. */
    LibraryLoader(Map<String, byte[]> others, Map<String, byte[]> made, UnaryOperator<byte[]> change) {
        super(LibraryLoader.class.getClassLoader());
        classFiles = new HashMap<>(others);
        classFiles.putAll(made);
        this.change = change;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] classFile = classFiles.get(name.replace('.', '/'));
            if (classFile == null) {
                return super.loadClass(name, resolve);
            }
            byte[] changed = change.apply(classFile);
            return defineClass(name, changed, 0, changed.length);
        }
    }

    /** Verifies a class, without initializing it. */
    void link(String internalName) throws ClassNotFoundException {
        Class<?> type = Class.forName(internalName.replace('/', '.'), false, this);
        // The JVM links a class before it tells its fields; resolveClass does nothing.
        type.getDeclaredFields();
    }
}
