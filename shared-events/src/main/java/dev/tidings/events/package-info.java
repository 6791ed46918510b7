/** The published language: every event that the log may hold, its stable name and its revision. */
@NullMarked
package dev.tidings.events;

import org.jspecify.annotations.NullMarked;
