package dev.continuo.it.weaver;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.util.Map;

/** Defines classes from memory; a class that is not there, its parent defines. */
final class MemoryLoader extends ClassLoader {
    private final Map<String, byte[]> classFiles;

    MemoryLoader(Map<String, byte[]> classFiles, ClassLoader parent) {
        super(parent);
        this.classFiles = classFiles;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            byte[] classFile = classFiles.get(name.replace('.', '/'));
            if (loaded == null && classFile == null) {
                return super.loadClass(name, resolve);
            }
            return loaded != null ? loaded : defineClass(name, classFile, 0, classFile.length);
        }
    }

    @Override
    public InputStream getResourceAsStream(String name) {
        byte[] classFile = classFiles.get(name.replaceFirst("\\.class$", ""));
        return classFile != null ? new ByteArrayInputStream(classFile) : super.getResourceAsStream(name);
    }
}
