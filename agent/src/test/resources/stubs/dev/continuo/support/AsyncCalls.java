package dev.continuo.support;

import dev.continuo.Task;
import java.lang.invoke.*;
import java.lang.invoke.MethodHandles.Lookup;

/** Calls the method itself and awaits its task. */
public final class AsyncCalls {
    public static CallSite test(Lookup caller, String name, MethodType type, MethodHandle original) {
        MethodHandle no = MethodHandles.constant(boolean.class, false);
        return new ConstantCallSite(MethodHandles.dropArguments(no, 0, type.parameterList()));
    }

    public static CallSite bootstrap(Lookup caller, String name, MethodType type, MethodHandle original)
            throws ReflectiveOperationException {
        MethodHandle await = MethodHandles.dropArguments(
                MethodHandles.lookup()
                        .findStatic(Awaits.class, "await", MethodType.methodType(Object.class, Object.class, Task.class)),
                2,
                Frame.class);
        MethodType call = type.dropParameterTypes(type.parameterCount() - 2, type.parameterCount());
        MethodHandle method = original.asType(call.changeReturnType(Object.class));
        return new ConstantCallSite(MethodHandles.collectArguments(await, 0, method).asType(type));
    }
}
