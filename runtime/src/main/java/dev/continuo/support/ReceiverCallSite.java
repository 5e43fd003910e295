package dev.continuo.support;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.invoke.MutableCallSite;

/**
 * The call site of a call that the receiver's class decides: an inline cache of the classes seen first, behind it a look-up
 * by class.
 */
final class ReceiverCallSite extends MutableCallSite {
    /** As many classes are compared one by one. */
    private static final int MAX_CACHED = 3;

    private static final MethodHandle IS_CLASS;
    private static final MethodHandle IS_WOVEN;
    private static final MethodHandle IS_MOCK;
    private static final MethodHandle LINK;

    static {
        Lookup lookup = MethodHandles.lookup();
        try {
            IS_CLASS = lookup.findStatic(
                    ReceiverCallSite.class, "isClass", MethodType.methodType(boolean.class, Class.class, Object.class));
            IS_WOVEN = lookup.findStatic(
                    ReceiverCallSite.class,
                    "isWoven",
                    MethodType.methodType(boolean.class, BodySelection.class, Object.class));
            IS_MOCK = lookup.findStatic(Mocks.class, "isMock", MethodType.methodType(boolean.class, Object.class));
            LINK = lookup.findVirtual(
                    ReceiverCallSite.class, "link", MethodType.methodType(MethodHandle.class, Object.class));
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private final BodySelection selection;
    private final MethodHandle direct;
    private final MethodHandle viaMethod;
    private int cached;

    ReceiverCallSite(MethodType type, BodySelection selection, MethodHandle direct, MethodHandle viaMethod) {
        super(type);
        this.selection = selection;
        this.direct = direct;
        this.viaMethod = viaMethod;
        setTarget(linker());
    }

    private static boolean isClass(Class<?> type, Object receiver) {
        return receiver != null && receiver.getClass() == type;
    }

    private static boolean isWoven(BodySelection selection, Object receiver) {
        return receiver != null && selection.get(receiver.getClass());
    }

    /** Returns a handle that links the receiver's class and then calls. */
    private MethodHandle linker() {
        MethodHandle link =
                LINK.bindTo(this).asType(MethodType.methodType(MethodHandle.class, type().parameterType(0)));
        return MethodHandles.foldArguments(MethodHandles.exactInvoker(type()), link);
    }

    /** Adds the receiver's class to the cache; returns what to call for it. */
    private synchronized MethodHandle link(Object receiver) {
        if (receiver == null) {
            return viaMethod;
        }
        MethodHandle target = guardMocks(selection.get(receiver.getClass()) ? direct : viaMethod);
        if (cached < MAX_CACHED) {
            cached++;
            MethodHandle test = IS_CLASS.bindTo(receiver.getClass()).asType(test());
            setTarget(MethodHandles.guardWithTest(test, target, getTarget()));
        } else {
            MethodHandle test =
                    MethodHandles.insertArguments(IS_WOVEN, 0, selection).asType(test());
            setTarget(guardMocks(MethodHandles.guardWithTest(test, direct, viaMethod)));
        }
        return target;
    }

    /** Lets a mock that is an instance of the woven class itself be called as the method says. */
    private MethodHandle guardMocks(MethodHandle target) {
        if (target == viaMethod) {
            return target;
        }
        MethodHandle checked = MethodHandles.guardWithTest(IS_MOCK.asType(test()), viaMethod, target);
        return Mocks.unless(target, checked);
    }

    private MethodType test() {
        return MethodType.methodType(boolean.class, type().parameterType(0));
    }
}
