package dev.continuo.support;

import java.lang.invoke.*;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodHandles.Lookup.ClassOption;
import java.nio.charset.StandardCharsets;

public final class AsyncLambdas {
    public static CallSite bootstrap(Lookup caller, String name, MethodType type, String... classFile)
            throws ReflectiveOperationException {
        byte[] bytes = String.join("", classFile).getBytes(StandardCharsets.ISO_8859_1);
        Lookup lambda = caller.defineHiddenClass(bytes, true, ClassOption.NESTMATE, ClassOption.STRONG);
        MethodHandle constructor = lambda.findConstructor(lambda.lookupClass(), type.changeReturnType(void.class));
        return new ConstantCallSite(constructor.asType(type));
    }
}
