/**
 * The annotations of an asynchronous program.
 *
 * <p>{@link dev.continuo.annotation.Async} makes a method a coroutine, {@link dev.continuo.annotation.Guarded} and
 * {@link dev.continuo.annotation.Barrier} put synchronization primitives around it. They carry no code: the weaver gives
 * them their meaning and the annotation processor checks their use.
 */
package dev.continuo.annotation;
