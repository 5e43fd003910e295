package dev.continuo.it.torture;

import java.util.HashMap;
import java.util.Map;

/** Defines the classes of one library as they have been made, and of all other libraries as they are. */
final class LibraryLoader extends ClassLoader {
    private final Map<String, byte[]> classFiles;

    LibraryLoader(Map<String, byte[]> others, Map<String, byte[]> made) {
        super(LibraryLoader.class.getClassLoader());
        classFiles = new HashMap<>(others);
        classFiles.putAll(made);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            if (loaded != null) {
                return loaded;
            }
            byte[] classFile = classFiles.get(name.replace('.', '/'));
            return classFile == null
                    ? super.loadClass(name, resolve)
                    : defineClass(name, classFile, 0, classFile.length);
        }
    }

    /** Verifies a class, without initializing it. */
    void link(String internalName) throws ClassNotFoundException {
        Class<?> type = Class.forName(internalName.replace('/', '.'), false, this);
        // The JVM links a class before it tells its fields; resolveClass does nothing.
        type.getDeclaredFields();
    }
}
