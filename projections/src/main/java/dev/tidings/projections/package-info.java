/**
 * The engine that turns a log into read tables: a feed is shared by segments, each generation of a projection's tables is
 * fed by its own, and a rebuild fills another generation beside the live one. {@link dev.tidings.projections.Projection}
 * says what an engineer writes, {@link dev.tidings.projections.ProjectionEngine} runs it.
 */
@NullMarked
package dev.tidings.projections;

import org.jspecify.annotations.NullMarked;
