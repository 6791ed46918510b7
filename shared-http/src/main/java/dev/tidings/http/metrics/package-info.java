/** How many requests there are and how long they take, for whoever watches the service. */
@NullMarked
package dev.tidings.http.metrics;

import org.jspecify.annotations.NullMarked;
