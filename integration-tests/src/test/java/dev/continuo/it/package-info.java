/** Agent, weaver and runtime together, as a user has them. */
package dev.continuo.it;
