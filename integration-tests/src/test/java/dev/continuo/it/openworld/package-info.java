/** What the weaver meets outside of one class: inheritance, jars, modules, class loaders, other agents, debuggers. */
package dev.continuo.it.openworld;
