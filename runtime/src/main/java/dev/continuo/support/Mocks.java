package dev.continuo.support;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.SwitchPoint;
import org.jspecify.annotations.Nullable;

/**
 * Recognizes mocks that Mockito makes of a class by changing the class itself: nothing but Mockito tells them from other
 * instances.
 *
 * <p>Where Mockito isn't active, call sites don't ask. It is looked for when a call site is linked and when a loop starts.
 */
public final class Mocks {
    /** A class that Mockito puts before all others when it starts to change classes. */
    private static final String DISPATCHER = "org.mockito.internal.creation.bytebuddy.inject.MockMethodDispatcher";

    private static final SwitchPoint ABSENT = new SwitchPoint();
    private static final ClassValue<MethodHandle> TESTS = new ClassValue<>() {
        @Override
        protected MethodHandle computeValue(Class<?> type) {
            return test(type);
        }
    };

    private static volatile boolean active;

    private Mocks() {}

    /** Looks whether Mockito has become active since the last time. */
    public static void look() {
        if (!active && isPresent()) {
            active = true;
            SwitchPoint.invalidateAll(new SwitchPoint[] {ABSENT});
        }
    }

    private static boolean isPresent() {
        try {
            Class.forName(DISPATCHER, false, null);
            return true;
        } catch (ClassNotFoundException absent) {
            return false;
        }
    }

    /** Returns a handle that is {@code plain} until Mockito becomes active, then {@code checked}. */
    static MethodHandle unless(MethodHandle plain, MethodHandle checked) {
        look();
        return active ? checked : ABSENT.guardWithTest(plain, checked);
    }

    /** Whether an object is a mock or a spy. */
    static boolean isMock(@Nullable Object receiver) {
        if (receiver == null) {
            return false;
        }
        try {
            return (boolean) TESTS.get(receiver.getClass()).invokeExact(receiver);
        } catch (RuntimeException | Error e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the question to Mockito as the class sees it; no, where it doesn't. */
    private static MethodHandle test(Class<?> type) {
        MethodType test = MethodType.methodType(boolean.class, Object.class);
        for (ClassLoader loader :
                new ClassLoader[] {type.getClassLoader(), Thread.currentThread().getContextClassLoader()}) {
            try {
                Class<?> mockito = Class.forName("org.mockito.Mockito", true, loader);
                Class<?> details = Class.forName("org.mockito.MockingDetails", true, loader);
                MethodHandles.Lookup lookup = MethodHandles.publicLookup();
                MethodHandle of =
                        lookup.findStatic(mockito, "mockingDetails", MethodType.methodType(details, Object.class));
                MethodHandle isMock = lookup.findVirtual(details, "isMock", MethodType.methodType(boolean.class));
                return MethodHandles.filterReturnValue(of, isMock).asType(test);
            } catch (ReflectiveOperationException unseen) {
                continue; // the next loader may see it
            }
        }
        return MethodHandles.dropArguments(MethodHandles.constant(boolean.class, false), 0, Object.class);
    }
}
