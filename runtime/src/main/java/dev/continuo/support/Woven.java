package dev.continuo.support;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks a class that the weaver has been through, so that it is woven once and calls of it are linked directly. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Woven {
    /** The version of the protocol that this package speaks. */
    int PROTOCOL = 4;

    /**
     * The version of the protocol between woven code and this package.
     *
     * @return the version
     */
    int value();
}
