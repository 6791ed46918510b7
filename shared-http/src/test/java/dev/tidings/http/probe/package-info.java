/** A small application to try shared-http on. */
@NullMarked
package dev.tidings.http.probe;

import org.jspecify.annotations.NullMarked;
