/** A corpus of correct and faulty programs, on which precision and recall of the rules are measured. */
package dev.continuo.processor.corpus;
