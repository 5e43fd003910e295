package dev.continuo.support;

import dev.continuo.Task;
import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;

/** Links the instructions that make the resumers of frames. */
public final class Resumers {
    private Resumers() {}

    /**
     * Makes the resumer of a method, as the JDK's factory of lambdas does. For a method of a hidden class, which that
     * factory can't name on JDK 17, it calls by handle.
     *
     * @param caller looks up with the access of the woven class
     * @param name the method of {@link Resumer}
     * @param type from nothing to {@link Resumer}
     * @param erased the type of that method
     * @param resume the resume half
     * @param actual the same as {@code erased}
     * @return a call site that yields the resumer
     * @throws LambdaConversionException if the woven class doesn't fit this version of the runtime
     */
    public static CallSite bootstrap(
            Lookup caller, String name, MethodType type, MethodType erased, MethodHandle resume, MethodType actual)
            throws LambdaConversionException {
        if (!caller.lookupClass().isHidden()) {
            return LambdaMetafactory.metafactory(caller, name, type, erased, resume, actual);
        }
        Resumer byHandle = (frame, task) -> (Object) resume.invokeExact(frame, (Task<?>) task);
        return new ConstantCallSite(MethodHandles.constant(Resumer.class, byHandle));
    }
}
