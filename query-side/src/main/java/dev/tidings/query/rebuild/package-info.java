/**
 * Rebuilding projections without downtime: a new generation of their tables is filled beside the live one, compared with
 * it, switched to and, if need be, rolled back.
 */
@NullMarked
package dev.tidings.query.rebuild;

import org.jspecify.annotations.NullMarked;
