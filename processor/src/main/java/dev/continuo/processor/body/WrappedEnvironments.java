package dev.continuo.processor.body;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import javax.annotation.processing.ProcessingEnvironment;
import org.jspecify.annotations.Nullable;

/** Looks inside the environments that build tools and editors wrap around the compiler's own. */
final class WrappedEnvironments {
    private static final int MAX_DEPTH = 4;

    private WrappedEnvironments() {}

    /** Returns an environment and, from the outside inwards, those that it wraps. */
    static List<ProcessingEnvironment> of(ProcessingEnvironment environment) {
        List<ProcessingEnvironment> environments = new ArrayList<>();
        ProcessingEnvironment each = environment;
        while (each != null && environments.size() < MAX_DEPTH) {
            environments.add(each);
            each = wrapped(each);
        }
        return environments;
    }

    private static @Nullable ProcessingEnvironment wrapped(ProcessingEnvironment wrapper) {
        Object holder = Proxy.isProxyClass(wrapper.getClass()) ? Proxy.getInvocationHandler(wrapper) : wrapper;
        for (Class<?> type = holder.getClass(); type != null; type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers())
                        && read(field, holder) instanceof ProcessingEnvironment environment) {
                    return environment;
                }
            }
        }
        return null;
    }

    private static @Nullable Object read(Field field, Object holder) {
        try {
            field.setAccessible(true);
            return field.get(holder);
        } catch (InaccessibleObjectException | IllegalAccessException e) {
            return null;
        }
    }
}
