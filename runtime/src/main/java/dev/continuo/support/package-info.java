/**
 * What woven code calls: frames, the continuation that owns them, and the linkage of calls and lambdas.
 *
 * <p>Public because woven classes lie in packages of their own; not meant for users, and free to change with the weaver.
 */
@NullMarked
package dev.continuo.support;

import org.jspecify.annotations.NullMarked;
