/** The weaver proved by difference: the same class files run as plain Java and woven. */
package dev.continuo.it.weaver;
