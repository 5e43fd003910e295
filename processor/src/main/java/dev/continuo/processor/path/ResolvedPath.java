package dev.continuo.processor.path;

/**
 * A path and what it resolves to.
 *
 * @param text the path as the user wrote it
 * @param expression what it resolves to
 */
public record ResolvedPath(String text, Expression expression) {}
