package dev.continuo.support;

import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Tells, by the class of a receiver, whether the implementation of a method that it has is woven. */
final class BodySelection extends ClassValue<Boolean> {
    private final MethodHandleInfo method;

    BodySelection(MethodHandleInfo method) {
        this.method = method;
    }

    @Override
    protected Boolean computeValue(Class<?> receiver) {
        Class<?> implementor = implementor(receiver);
        return implementor != null && declaresBody(implementor, method);
    }

    /** Whether a class is woven and declares the body of a method. */
    static boolean declaresBody(Class<?> type, MethodHandleInfo method) {
        MethodType body = AsyncCalls.bodyType(method);
        return isWoven(type)
                && declared(type, AsyncCalls.bodyName(method), body.parameterArray(), Object.class) != null;
    }

    /**
     * Whether a class is woven.
     *
     * @throws WeaveError if it is woven for another version of this package
     */
    static boolean isWoven(Class<?> type) {
        Woven woven = type.getAnnotation(Woven.class);
        if (woven != null && woven.value() != Woven.PROTOCOL) {
            throw new WeaveError("[Continuo/WovenForOtherVersion] class " + type.getName()
                    + " was woven for version " + woven.value() + " of the protocol, but the runtime has version "
                    + Woven.PROTOCOL + ": its bodies can't be called. Build it again with this version of Continuo.");
        }
        return woven != null;
    }

    /** Returns the class or interface whose implementation of the method a receiver has; null if none is found. */
    private @Nullable Class<?> implementor(Class<?> receiver) {
        for (Class<?> type = receiver; type != null; type = type.getSuperclass()) {
            Method found = declaredMethod(type);
            if (found != null && overrides(found, type)) {
                return type;
            }
        }
        return mostSpecific(receiver, null);
    }

    /** Returns, of the superinterfaces that implement the method, the most specific. */
    private @Nullable Class<?> mostSpecific(Class<?> type, @Nullable Class<?> known) {
        Class<?> best = known;
        for (Class<?> parent = type; parent != null; parent = parent.getSuperclass()) {
            for (Class<?> candidate : parent.getInterfaces()) {
                Method found = declaredMethod(candidate);
                if (found == null) {
                    best = mostSpecific(candidate, best);
                } else if (best == null || best.isAssignableFrom(candidate)) {
                    best = candidate;
                }
            }
        }
        return best;
    }

    private @Nullable Method declaredMethod(Class<?> type) {
        MethodType signature = method.getMethodType();
        Method found = declared(type, method.getName(), signature.parameterArray(), signature.returnType());
        return found == null || Modifier.isStatic(found.getModifiers()) ? null : found;
    }

    private static @Nullable Method declared(Class<?> type, String name, Class<?>[] parameters, Class<?> result) {
        for (Method method : type.getDeclaredMethods()) {
            if (method.getName().equals(name)
                    && method.getReturnType() == result
                    && Arrays.equals(method.getParameterTypes(), parameters)) {
                return method;
            }
        }
        return null;
    }

    /** Whether a method found in a superclass chain is the one called, or overrides it. */
    private boolean overrides(Method found, Class<?> type) {
        Class<?> owner = method.getDeclaringClass();
        if (type == owner) {
            return true;
        }
        if (Modifier.isPrivate(found.getModifiers())) {
            return false;
        }
        int hidden = Modifier.PUBLIC | Modifier.PROTECTED | Modifier.PRIVATE;
        boolean packagePrivate = !owner.isInterface() && (method.getModifiers() & hidden) == 0;
        return !packagePrivate
                || type.getClassLoader() == owner.getClassLoader()
                        && type.getPackageName().equals(owner.getPackageName());
    }
}
