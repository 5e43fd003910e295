package dev.continuo.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Guards that are held while code runs: Java's {@code async with lock:}.
 *
 * <ul>
 *   <li>On an {@link Async} method: its body runs while the guards are held.
 *   <li>On a type: the same for each {@code @Async} method that the type itself declares with a body. An annotation on
 *       the method replaces the type's, and {@code @Guarded({})} there stands for no guard. Subclasses don't inherit it.
 *   <li>On a field: the field is only touched while the guards are held. This changes nothing at run time; the
 *       annotation processor checks it. Constructors and initializers are free to touch it.
 * </ul>
 *
 * <p>Each guard is awaited before the body, and released however the body ends: by a result, an exception or a
 * cancellation. Guards are entered from left to right and left from right to left.
 *
 * <p>A guard is named by a path, evaluated at each call: a field ({@code lock}, private, inherited or static), a
 * parameter, {@code a.b}, {@code a.b()}, {@code Type.FIELD}, or a call with parameters as arguments
 * ({@code stripes.get(id)}). Its type is anything that implements {@code dev.continuo.sync.AsyncGuard}: a lock, a
 * condition, a semaphore, or an implementation of your own. The annotation processor resolves the path.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.FIELD})
public @interface Guarded {
    /**
     * The paths of the guards, in the order in which they are entered.
     *
     * @return at least one path, except on a method that the guards of its type, or of the method that it overrides,
     *     aren't meant for
     */
    String[] value();
}
