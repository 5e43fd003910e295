package dev.continuo.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;

/** A program that is compiled without any warning, and loaded. */
final class LoadedProgram {
    private final ClassLoader loader;

    private LoadedProgram(ClassLoader loader) {
        this.loader = loader;
    }

    static LoadedProgram of(JavaFileObject... sources) {
        Compilation compilation = Programs.compileStrictly(sources);
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.warnings())
                .filteredOn(warning -> warning.getSource() != null
                        && warning.getSource().getName().contains("_Guards"))
                .isEmpty();
        return new LoadedProgram(new CompiledClasses(compilation));
    }

    Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(name, true, loader);
    }

    Object create(String name) throws ReflectiveOperationException {
        return create(name, new Class<?>[0]);
    }

    Object create(String name, Class<?>[] signature, Object... arguments) throws ReflectiveOperationException {
        Constructor<?> constructor = type(name).getDeclaredConstructor(signature);
        constructor.setAccessible(true);
        return constructor.newInstance(arguments);
    }

    /** Calls a generated method, which must have exactly a signature and be no more visible than its package. */
    Object call(String type, String method, Class<?>[] signature, Object... arguments)
            throws ReflectiveOperationException {
        Method generated = type(type).getDeclaredMethod(method, signature);
        assertThat(generated.getModifiers() & ~128).isEqualTo(Modifier.STATIC);
        assertThat(generated.getReturnType().getName())
                .isEqualTo("dev.continuo.sync." + (method.endsWith("_barrier") ? "AsyncBarrier" : "AsyncGuard"));
        generated.setAccessible(true);
        return generated.invoke(null, arguments);
    }

    Object invoke(Object object, String method) throws ReflectiveOperationException {
        Method declared = object.getClass().getDeclaredMethod(method);
        declared.setAccessible(true);
        return declared.invoke(object);
    }

    Object field(Object object, String name) throws ReflectiveOperationException {
        for (Class<?> type = object.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    field.setAccessible(true);
                    return field.get(object);
                }
            }
        }
        throw new NoSuchFieldException(name);
    }

    private static final class CompiledClasses extends ClassLoader {
        private final Compilation compilation;

        CompiledClasses(Compilation compilation) {
            super(runtime());
            this.compilation = compilation;
        }

        private static ClassLoader runtime() {
            try {
                URL[] classes = {RuntimeLibrary.classes().toUri().toURL()};
                return new URLClassLoader(classes, LoadedProgram.class.getClassLoader());
            } catch (MalformedURLException e) {
                throw new AssertionError(e);
            }
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            JavaFileObject file = compilation
                    .generatedFile(StandardLocation.CLASS_OUTPUT, name.replace('.', '/') + ".class")
                    .orElseThrow(() -> new ClassNotFoundException(name));
            try (InputStream in = file.openInputStream()) {
                byte[] bytes = in.readAllBytes();
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }
}
