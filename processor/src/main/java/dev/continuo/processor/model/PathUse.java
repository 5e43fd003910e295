package dev.continuo.processor.model;

import dev.continuo.processor.diagnostic.Position;

/**
 * A path as it stands in an annotation.
 *
 * @param text the path
 * @param position where it stands
 */
public record PathUse(String text, Position position) {}
