package dev.tidings.realworld;

import org.jspecify.annotations.Nullable;

/**
 * Who asks, for whom the sides count what is asked.
 *
 * @param address where from; the sides believe it where they are told to believe such a neighbour
 * @param token   null where nobody is logged in
 */
record Requester(String address, @Nullable Token token) {}
