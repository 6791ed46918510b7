/**
 * The RealWorld API (version 2.0.0) below {@code /realworld/api}: a client of both sides over HTTP, without any state of
 * its own. Runs as a process of its own, or in another that says where the sides are.
 */
@NullMarked
package dev.tidings.realworld;

import org.jspecify.annotations.NullMarked;
