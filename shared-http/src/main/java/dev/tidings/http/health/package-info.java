/** What load balancers ask for every few seconds. */
@NullMarked
package dev.tidings.http.health;

import org.jspecify.annotations.NullMarked;
