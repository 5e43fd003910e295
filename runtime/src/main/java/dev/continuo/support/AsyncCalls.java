package dev.continuo.support;

import dev.continuo.Task;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleInfo;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import org.jspecify.annotations.Nullable;

/**
 * Links awaited calls: to the body of the method where the implementation that is selected is woven, else to the method
 * itself, whose task is then awaited. Most calls are plain instructions behind a test that is linked here, so that no frame
 * but the body's stays on the stack; those that woven code makes where it only hands on are linked as a whole.
 *
 * <p>What is woven is known only at run time, and per receiver: a mock, a proxy or an override written by hand has no body
 * of its own, and must be called as what it is.
 */
public final class AsyncCalls {
    private static final String BODY_SUFFIX = "$async";
    private static final MethodHandle AWAIT;

    static {
        try {
            MethodHandle await = MethodHandles.lookup()
                    .findStatic(Awaits.class, "await", MethodType.methodType(Object.class, Object.class, Task.class));
            AWAIT = MethodHandles.dropArguments(await, 2, Frame.class);
        } catch (ReflectiveOperationException e) {
            throw new ExceptionInInitializerError(e);
        }
    }

    private AsyncCalls() {}

    /**
     * Links an awaited call.
     *
     * @param caller looks up with the access of the calling class
     * @param name the method's name
     * @param type the type of the body, with the receiver first if there is one, and the task and the frame to resume
     *     last
     * @param original the method
     * @return the call site
     */
    public static CallSite bootstrap(Lookup caller, String name, MethodType type, MethodHandle original) {
        MethodHandle viaMethod = viaMethod(type, original);
        MethodHandleInfo method = caller.revealDirect(original);
        BodySelection.isWoven(method.getDeclaringClass());
        MethodHandle body = body(caller, method);
        if (body == null) {
            return new ConstantCallSite(viaMethod);
        }
        MethodHandle direct = body.asType(type);
        if (isBound(method)) {
            return new ConstantCallSite(declaresBody(method) ? direct : viaMethod);
        }
        MethodHandle test = new ReceiverTest(new BodySelection(method)).dynamicInvoker();
        MethodHandle ofReceiver = test.asType(MethodType.methodType(boolean.class, type.parameterType(0)));
        return new ConstantCallSite(MethodHandles.guardWithTest(ofReceiver, direct, viaMethod));
    }

    /**
     * Links the test that comes before an awaited call, of whether the body of the method is to be called. It is the method
     * itself that is called where it isn't.
     *
     * @param caller looks up with the access of the calling class
     * @param name the method's name
     * @param type takes the receiver, if its class decides what is called, as an Object
     * @param original the method
     * @return the call site
     */
    public static CallSite test(Lookup caller, String name, MethodType type, MethodHandle original) {
        MethodHandleInfo method = caller.revealDirect(original);
        BodySelection.isWoven(method.getDeclaringClass());
        boolean hasBody = body(caller, method) != null;
        if (hasBody && !isBound(method)) {
            return new ReceiverTest(new BodySelection(method));
        }
        MethodHandle answer = MethodHandles.constant(boolean.class, hasBody && declaresBody(method));
        return new ConstantCallSite(MethodHandles.dropArguments(answer, 0, type.parameterList()));
    }

    /** Whether no receiver's class decides what is called. */
    private static boolean isBound(MethodHandleInfo method) {
        return method.getReferenceKind() == MethodHandleInfo.REF_invokeStatic
                || method.getReferenceKind() == MethodHandleInfo.REF_invokeSpecial;
    }

    private static boolean declaresBody(MethodHandleInfo method) {
        return BodySelection.declaresBody(method.getDeclaringClass(), method);
    }

    /** Returns a handle that calls the method and awaits what it returns. */
    private static MethodHandle viaMethod(MethodType type, MethodHandle original) {
        MethodType call = type.dropParameterTypes(type.parameterCount() - 2, type.parameterCount());
        return MethodHandles.collectArguments(AWAIT, 0, original.asType(call)).asType(type);
    }

    /** Returns a handle to the method's body, selected by the receiver as the method is; null if it has none. */
    private static @Nullable MethodHandle body(Lookup caller, MethodHandleInfo method) {
        Class<?> owner = method.getDeclaringClass();
        String name = method.getName() + BODY_SUFFIX;
        MethodType type = bodyType(method);
        try {
            return switch (method.getReferenceKind()) {
                case MethodHandleInfo.REF_invokeStatic -> caller.findStatic(owner, name, type);
                case MethodHandleInfo.REF_invokeSpecial -> caller.findSpecial(owner, name, type, caller.lookupClass());
                default -> caller.findVirtual(owner, name, type);
            };
        } catch (NoSuchMethodException unwoven) {
            return null;
        } catch (IllegalAccessException e) {
            throw new IllegalAccessError(e.getMessage());
        }
    }

    /** Returns the type of a method's body, without a receiver. */
    static MethodType bodyType(MethodHandleInfo method) {
        return method.getMethodType().changeReturnType(Object.class).appendParameterTypes(Task.class, Frame.class);
    }

    /** Returns the name of a method's body. */
    static String bodyName(MethodHandleInfo method) {
        return method.getName() + BODY_SUFFIX;
    }
}
