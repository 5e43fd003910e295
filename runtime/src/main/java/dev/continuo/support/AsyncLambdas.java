package dev.continuo.support;

import java.lang.invoke.CallSite;
import java.lang.invoke.ConstantCallSite;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodHandles.Lookup.ClassOption;
import java.lang.invoke.MethodType;
import java.nio.charset.StandardCharsets;

/** Links the instructions that make lambdas of {@code @Async} interfaces. */
public final class AsyncLambdas {
    private AsyncLambdas() {}

    /**
     * Defines a lambda's class, which the weaver has written into the class that makes the lambda.
     *
     * @param caller looks up with the access of the class that makes the lambda
     * @param name the interface's method
     * @param type from what is captured to the interface
     * @param classFile the class file, a character for each byte, in parts
     * @return a call site that makes the lambda; of one that captures nothing there is one instance
     * @throws ReflectiveOperationException if the class doesn't fit the caller
     * @throws WeaveError if the caller is a hidden class, which the lambda's class can't name
     */
    public static CallSite bootstrap(Lookup caller, String name, MethodType type, String... classFile)
            throws ReflectiveOperationException {
        if (caller.lookupClass().isHidden()) {
            throw new WeaveError("[Continuo/LambdaInHiddenClass] hidden class "
                    + caller.lookupClass().getName() + " makes a lambda for the @Async method '" + name
                    + "': the lambda's class would have to name the hidden class, which has no name. Define the class"
                    + " as an ordinary one, or await in a method of it that is @Async.");
        }
        byte[] bytes = String.join("", classFile).getBytes(StandardCharsets.ISO_8859_1);
        Lookup lambda = caller.defineHiddenClass(bytes, true, ClassOption.NESTMATE, ClassOption.STRONG);
        MethodHandle constructor = lambda.findConstructor(lambda.lookupClass(), type.changeReturnType(void.class));
        if (type.parameterCount() > 0) {
            return new ConstantCallSite(constructor.asType(type));
        }
        try {
            return new ConstantCallSite(MethodHandles.constant(type.returnType(), constructor.invoke()));
        } catch (RuntimeException | Error | ReflectiveOperationException e) {
            throw e;
        } catch (Throwable impossible) {
            throw new AssertionError("the constructor of a lambda threw", impossible);
        }
    }
}
