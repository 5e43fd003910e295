package dev.continuo.processor.body;

import dev.continuo.processor.diagnostic.Position;
import dev.continuo.processor.diagnostic.Report;

/**
 * A place in a body.
 *
 * @param context the code around it
 * @param position the position for messages
 * @param report takes the violations
 */
record BodySite(BodyContext context, Position position, Report report) {}
