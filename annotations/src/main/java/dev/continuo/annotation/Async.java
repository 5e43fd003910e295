package dev.continuo.annotation;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A method that may await: Java's {@code async def}.
 *
 * <p>The method returns {@code Task<T>}, {@code CompletionStage<T>} or {@code CompletableFuture<T>} and is rewritten, by
 * the agent or in the build, into a state machine on the event loop. A call directly in {@code await(...)} or in
 * {@code return} runs inline in the current task; a call anywhere else creates a task.
 *
 * <p>On the method of a functional interface, it lets the lambdas for that interface await in their bodies. On an
 * abstract method, it lets implementations that are {@code @Async} themselves run inline.
 *
 * <p>Refused, by the processor and by the weaver: constructors, native and {@code synchronized} methods, and an await
 * inside a {@code synchronized} block.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Async {}
