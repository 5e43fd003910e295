/** The bytes that woven code allocates. */
package dev.continuo.it.allocation;
