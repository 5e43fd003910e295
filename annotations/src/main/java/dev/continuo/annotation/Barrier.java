package dev.continuo.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A barrier that an {@link Async} method passes before its body runs: Java's {@code async with barrier:}.
 *
 * <p>The body starts once all parties have arrived. Where a method has a barrier and {@linkplain Guarded guards}, the
 * barrier comes first.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Barrier {
    /**
     * The path of the barrier, by the rules of {@link Guarded}; its type is {@code dev.continuo.sync.AsyncBarrier}.
     *
     * @return the path
     */
    String value();
}
