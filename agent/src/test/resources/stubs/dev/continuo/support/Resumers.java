package dev.continuo.support;

import java.lang.invoke.*;
import java.lang.invoke.MethodHandles.Lookup;

public final class Resumers {
    public static CallSite bootstrap(
            Lookup caller, String name, MethodType type, MethodType erased, MethodHandle resume, MethodType actual)
            throws LambdaConversionException {
        return LambdaMetafactory.metafactory(caller, name, type, erased, resume, actual);
    }
}
